/** Rules as a file that people pass on: JSON, and nothing in it is run. Pure. */
import { fail, ok, type Result } from '../../result.ts';
import { type RuleFault, ruleIn } from './rule-schema.ts';
import { LIMITS, type SiteRule } from './site-rule.ts';

/** What the file says it is, and the version of its form. */
const KIND = 'site-rules';
const VERSION = 1;
/** More characters than `LIMITS.rules` rules have. */
const LONGEST = 1_000_000;

/** Why a file was refused as a whole. */
export type RuleFileFault =
  | 'large'
  /** It is no JSON. */
  | 'json'
  /** It is JSON, but holds no rules. */
  | 'kind'
  /** A newer Paperfold wrote it. */
  | 'newer'
  | 'many';

/** The rules of a file, and those that were refused: their place in it, from 1, their name, and the field that is wrong. */
export interface RulesRead {
  readonly rules: readonly SiteRule[];
  readonly refused: readonly { readonly place: number; readonly name: string; readonly fault: RuleFault }[];
}

/** The file's text. */
export function ruleFile(rules: readonly SiteRule[]): string {
  return `${JSON.stringify({ paperfold: KIND, version: VERSION, rules }, undefined, 2)}\n`;
}

/** Reads a file; rules that are wrong are left out and named. */
export function rulesIn(text: string): Result<RulesRead, RuleFileFault> {
  if (text.length > LONGEST) return fail('large');
  const file = parsed(text);
  if (file === undefined) return fail('json');
  if (typeof file !== 'object' || file === null) return fail('kind');
  const { paperfold, version, rules } = file as Readonly<Record<string, unknown>>;
  if (paperfold !== KIND || typeof version !== 'number' || !Array.isArray(rules)) return fail('kind');
  if (version > VERSION) return fail('newer');
  if (rules.length > LIMITS.rules) return fail('many');
  const read: SiteRule[] = [];
  const refused: RulesRead['refused'][number][] = [];
  for (const [index, value] of rules.entries()) {
    const found = ruleIn(value);
    if ('rule' in found) read.push(found.rule);
    else refused.push({ place: index + 1, name: nameOf(value), fault: found.fault });
  }
  return ok({ rules: read, refused });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameOf(value: unknown): string {
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof name === 'string' ? name.slice(0, LIMITS.name) : '';
}
