/** Checks rules on their way in: from the page in which they were picked, from the store, from a file. Pure. */
import { compile } from 'css-select';
import * as v from 'valibot';
import { selectorFault } from './selector.ts';
import { LIMITS, type RuleDraft, type SiteRule } from './site-rule.ts';

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

const selectorSchema = v.pipe(
  text(LIMITS.selector),
  v.check((selector) => selectorFault(selector) === undefined && isParsed(selector)),
);

/** Whether the selector can be matched against snapshots. */
export function isParsed(selector: string): boolean {
  try {
    compile(selector);
    return true;
  } catch {
    return false;
  }
}

const draftEntries = {
  name: text(LIMITS.name),
  path: v.pipe(
    text(LIMITS.path),
    v.startsWith('/'),
    v.check((path) => path.split('*').length - 1 <= LIMITS.stars),
  ),
  overSite: v.optional(v.boolean()),
  columns: v.object({
    row: selectorSchema,
    title: selectorSchema,
    authors: v.optional(selectorSchema),
    abstract: v.optional(selectorSchema),
    year: v.optional(selectorSchema),
    venue: v.optional(selectorSchema),
    links: v.optional(selectorSchema),
  }),
};

const draftSchema = v.object(draftEntries);

const ruleSchema = v.object({
  ...draftEntries,
  hosts: v.pipe(
    v.array(
      v.pipe(
        text(LIMITS.host),
        v.check((host) => !host.includes('*') && URL.parse(`https://${host}/`)?.hostname === host),
      ),
    ),
    v.minLength(1),
    v.maxLength(LIMITS.hosts),
  ),
});

/** Where a rule is wrong: the path to the field ("columns.title"), or `rule` where it is none at all. */
export type RuleFault = string;

/** The rule in `value`, unknown fields dropped; else the first field that is wrong. */
export function ruleIn(value: unknown): { readonly rule: SiteRule } | { readonly fault: RuleFault } {
  const { success, output, issues } = v.safeParse(ruleSchema, value, { abortEarly: true });
  if (success) return { rule: withoutAbsent(output) };
  return { fault: v.getDotPath(issues[0]) ?? 'rule' };
}

/** The draft in `value`; undefined where it is none. */
export function draftIn(value: unknown): RuleDraft | undefined {
  const { success, output } = v.safeParse(draftSchema, value, { abortEarly: true });
  return success ? withoutAbsent(output) : undefined;
}

type Loose<Rule extends RuleDraft> = Omit<Rule, 'columns' | 'overSite'> & {
  readonly overSite?: boolean | undefined;
  readonly columns: { readonly [Key in keyof RuleDraft['columns']]: RuleDraft['columns'][Key] | undefined };
};

/** What is unknown is absent, not undefined. */
function withoutAbsent<Rule extends RuleDraft>(rule: Loose<Rule>): Rule {
  return JSON.parse(JSON.stringify(rule));
}
