/**
 * The reader's site rules, in a database of the extension's own origin: `storage.local` could be read by a page that took
 * over its content script, and rules tell where their reader goes. What is read is checked like anything that comes in.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { ruleFor } from '../extract/rules/address.ts';
import { ruleIn } from '../extract/rules/rule-schema.ts';
import { LIMITS, type SiteRule } from '../extract/rules/site-rule.ts';
import { fail, ok, type Result } from '../result.ts';

const DATABASE = 'paperfold-rules';
const RULES = 'rules';
/** Told after every change, to all pages of the extension. */
const CHANNEL = 'paperfold:site-rules';

/** A rule as it is kept. */
export interface KeptRule {
  readonly id: string;
  /** Switched off, it stays in the list and is not used. */
  readonly on: boolean;
  readonly rule: SiteRule;
}

/** Why a rule could not be kept: there are too many, or the browser does not let us write. */
export type RuleStoreFailure = 'many' | 'store';

interface Schema extends DBSchema {
  rules: { key: string; value: KeptRule };
}

/** All rules, by name; none where the browser does not let us read. */
export async function keptRules(): Promise<readonly KeptRule[]> {
  const all = await inStore((database) => database.getAll(RULES));
  const kept = (all.ok ? all.value : []).flatMap(({ id, on, rule: stored }) => {
    const read = ruleIn(stored);
    return 'rule' in read ? [{ id, on, rule: read.rule }] : [];
  });
  return kept.toSorted((a, b) => a.rule.name.localeCompare(b.rule.name) || (a.id < b.id ? -1 : 1));
}

/** The rule that is in use for `url`, if any. */
export async function ruleInUse(url: URL): Promise<KeptRule | undefined> {
  const inUse = (await keptRules()).filter(({ on }) => on);
  const found = ruleFor(
    inUse.map(({ rule }) => rule),
    url,
  );
  return inUse.find(({ rule }) => rule === found);
}

/** Keeps rules, each in place of the one with the same id. */
export async function keepRules(rules: readonly KeptRule[]): Promise<Result<void, RuleStoreFailure>> {
  const outcome = await inStore(async (database) => {
    const { store, done } = database.transaction(RULES, 'readwrite');
    const known = new Set(await store.getAllKeys());
    if (new Set([...known, ...rules.map(({ id }) => id)]).size > LIMITS.rules) {
      await done;
      return false;
    }
    await Promise.all([...rules.map((rule) => store.put(rule)), done]);
    return true;
  });
  if (!outcome.ok) return outcome;
  if (!outcome.value) return fail('many');
  tellChanged();
  return ok(undefined);
}

/** Deletes a rule. */
export async function dropRule(id: string): Promise<Result<void, RuleStoreFailure>> {
  const outcome = await inStore((database) => database.delete(RULES, id));
  if (outcome.ok) tellChanged();
  return outcome;
}

/** Calls back after every change, wherever it was made, until the returned function is called. */
export function onRulesChanged(changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', changed);
  return () => channel.close();
}

function tellChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
  channel.postMessage('changed');
  channel.close();
}

/** Rules are few and seldom asked for: no connection is kept that could stand in the way of a newer version. */
async function inStore<Value>(
  work: (database: IDBPDatabase<Schema>) => Promise<Value>,
): Promise<Result<Value, 'store'>> {
  try {
    const database = await openDB<Schema>(DATABASE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore(RULES, { keyPath: 'id' }),
    });
    try {
      return ok(await work(database));
    } finally {
      database.close();
    }
  } catch {
    return fail('store');
  }
}
