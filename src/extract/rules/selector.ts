/** Checks the selectors of rules: they are looked up in snapshots of pages, which hold some attributes only. Pure. */
import { STRUCTURE } from '../snapshot/snapshot.ts';
import { LIMITS } from './site-rule.ts';

/** What is wrong with a selector. */
export type SelectorFault =
  | 'empty'
  | 'long'
  /** It names an attribute that is not looked at. */
  | 'attribute'
  /** It names a state of the page, or something that pages of a kind do not have: `:hover`, `::before`. */
  | 'state'
  /** It could take very long: many loose steps one after another, or one look-ahead inside another. */
  | 'costly';

const ATTRIBUTES: ReadonlySet<string> = new Set(STRUCTURE);
const PSEUDO = /^:(?:is|not|where|has|(?:first|last|only|nth|nth-last)-(?:child|of-type)|empty)$/u;
/** Loose steps (`a b`, `a ~ b`) in one selector: each multiplies the work by the depth of the page. */
const MOST_LOOSE = 3;
const MOST_STEPS = 16;

/** The fault of `selector`, if any. That it can be parsed is for a parser to say. */
export function selectorFault(selector: string): SelectorFault | undefined {
  if (selector.trim() === '') return 'empty';
  if (selector.length > LIMITS.selector) return 'long';
  const bare = selector.replace(/"[^"]*"|'[^']*'/gu, '""');
  for (const [, name = ''] of bare.matchAll(/\[\s*([^\s\]~|^$*=]+)/gu)) {
    if (!ATTRIBUTES.has(name.toLowerCase())) return 'attribute';
  }
  const outside = bare.replace(/\[[^\]]*\]/gu, '[]');
  const pseudos = [...outside.matchAll(/:+[\w-]+/gu)].map(([name]) => name.toLowerCase());
  if (!pseudos.every((name) => PSEUDO.test(name))) return 'state';
  if (pseudos.filter((name) => name === ':has').length > 1) return 'costly';
  const steps = outside.replace(/\s*([>+~,()])\s*/gu, '$1').trim();
  if ((steps.match(/[\s~]/gu)?.length ?? 0) > MOST_LOOSE) return 'costly';
  return (steps.match(/[\s>+~,(]/gu)?.length ?? 0) > MOST_STEPS ? 'costly' : undefined;
}
