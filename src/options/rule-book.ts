/** The reader's site rules as the options show them, and their way in and out as files. */
import { ruleFile, rulesIn } from '../extract/rules/rule-file.ts';
import type { SiteRule } from '../extract/rules/site-rule.ts';
import { ask } from '../messages/ask.ts';
import type { Result } from '../result.ts';
import {
  dropRule,
  type KeptRule,
  keepRules,
  keptRules,
  onRulesChanged,
  type RuleStoreFailure,
} from '../site-rules/rule-store.ts';
import { unknownRules } from '../site-rules/rules-in-copy.ts';
import { counted, words } from '../ui/words.ts';

/** Where rules are kept: the extension's own database in the browser. */
export interface RuleBook {
  all(): Promise<readonly KeptRule[]>;
  keep(rules: readonly KeptRule[]): Promise<Result<void, RuleStoreFailure>>;
  drop(id: string): Promise<Result<void, RuleStoreFailure>>;
  /** Gives the reader a file of these rules. */
  download(rules: readonly SiteRule[]): void;
  /** Calls back whenever rules change, here or elsewhere, until the returned function is called. */
  listen(changed: () => void): () => void;
}

/** The kept rules. */
export const ruleBook: RuleBook = {
  all: keptRules,
  keep: (rules) => announced(keepRules(rules)),
  drop: (id) => announced(dropRule(id)),
  download(rules) {
    const address = URL.createObjectURL(new Blob([ruleFile(rules)], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'paperfold-site-rules.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
  listen: onRulesChanged,
};

/** Tells the background, which may sleep and hears no channel then. */
async function announced<Outcome>(change: Promise<Outcome>): Promise<Outcome> {
  const outcome = await change;
  void ask('rulesChanged', undefined);
  return outcome;
}

/** How something ended, in lines for people. */
export interface Outcome {
  readonly lines: readonly string[];
  readonly failed?: boolean;
}

/** Takes in the rules of a file. One that is there already, for the same pages and columns, is not kept twice. */
export async function readRuleFile(file: Blob, book: RuleBook): Promise<Outcome> {
  const read = rulesIn(await file.text());
  if (!read.ok) return { lines: [words(`options.rules.fault.${read.error}`)], failed: true };
  const { rules, refused } = read.value;
  const given = rules.map((rule) => ({ on: true, rule }));
  const fresh = unknownRules(given, await book.all());
  const kept = await book.keep(fresh.map((one) => ({ id: crypto.randomUUID(), ...one })));
  if (!kept.ok) return { lines: [words(`options.rules.fault.${kept.error}`)], failed: true };
  return {
    lines: [
      counted('options.rules.imported', fresh.length),
      ...refused.map(({ place, name, fault }) => words('options.rules.refused', place, name, fault)),
    ],
    failed: refused.length > 0,
  };
}
