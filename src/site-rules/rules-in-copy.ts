/** Site rules on their way into a copy of the list, and back out of one. */
import { ruleIn } from '../extract/rules/rule-schema.ts';
import type { SiteRule } from '../extract/rules/site-rule.ts';
import { ok, type Result } from '../result.ts';
import { type KeptRule, keepRules, keptRules, type RuleStoreFailure } from './rule-store.ts';

/** A rule as a copy holds it; what stands in a file is not trusted before it was checked. */
export interface UncheckedRule {
  readonly on: boolean;
  readonly rule: unknown;
}

/** What the rules of a copy would do. */
export interface RulesLooked {
  /** Rules that are not here yet. */
  readonly fresh: readonly Omit<KeptRule, 'id'>[];
  /** How many are here already, for the same pages and columns. */
  readonly known: number;
  /** How many are not as rules must be: they stay out. */
  readonly refused: number;
}

/** All kept rules, as a copy holds them. */
export async function rulesForCopy(): Promise<readonly UncheckedRule[]> {
  return (await keptRules()).map(({ on, rule }) => ({ on, rule }));
}

/** Checks the rules of a copy and compares them with those that are kept. Writes nothing. */
export async function lookAtRules(copied: readonly UncheckedRule[]): Promise<RulesLooked> {
  const read = copied.map(({ on, rule }) => ({ on, found: ruleIn(rule) }));
  const rules = read.flatMap(({ on, found }) => ('rule' in found ? [{ on, rule: found.rule }] : []));
  const fresh = unknownRules(rules, await keptRules());
  return { fresh, known: rules.length - fresh.length, refused: read.length - rules.length };
}

/** Keeps what `lookAtRules` found to be new; looks again, since it may have come meanwhile. Answers how many were kept. */
export async function takeRules({ fresh }: RulesLooked): Promise<Result<number, RuleStoreFailure>> {
  const still = unknownRules(fresh, await keptRules());
  const kept = await keepRules(still.map((rule) => ({ ...rule, id: crypto.randomUUID() })));
  return kept.ok ? ok(still.length) : kept;
}

/** Those of `rules` that are not among `kept`, each once: the same are rules for the same pages and columns. */
export function unknownRules<Given extends { readonly rule: SiteRule }>(
  rules: readonly Given[],
  kept: readonly KeptRule[],
): Given[] {
  const known = new Set(kept.map(({ rule }) => contentOf(rule)));
  return rules.filter(({ rule }) => {
    const content = contentOf(rule);
    return !known.has(content) && known.add(content) !== undefined;
  });
}

function contentOf({ hosts, path, columns, overSite = false }: SiteRule): string {
  return JSON.stringify([hosts, path, Object.entries(columns).toSorted(), overSite]);
}
