/** Where a list of names goes on though nothing, or something else than a comma, parts two of them. Pure. */
import type { ScannedName } from './scanned-name.ts';

/** "Holt, M. Ekdahl, J.", "Holt, M. Ekdahl J. (2009)": the comma between two people is forgotten. */
const FORGOTTEN_COMMA =
  /^\s\p{Lu}[\p{L}\p{M}’'-]+(?:,\s(?:\p{Lu}\.\s?){1,3}(?:[,;&]|$|and\s|\p{Lu}\p{Ll}+,\s\p{Lu}\.)|\s(?:\p{Lu}\.\s?){1,3}\()/u;
/** Somebody whose given name or initials stand first. */
const GIVEN_FIRST = String.raw`(?:(?:\p{Lu}\.\s?){1,2}|\p{Lu}\p{Ll}+\s(?:\p{Lu}\.\s)?)\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?`;
/** "Holt, M. J. Ekdahl, & A. Ruiz. (2020)", "Holt, M. Jonas Ekdahl & Ada Ruiz (2020)": so it is behind the first, who alone is turned round. */
const FORGOTTEN_AT_FIRST = new RegExp(
  String.raw`^\s${GIVEN_FIRST},?\s(?:and|&)\s${GIVEN_FIRST}\.?\s?\((?:19|20)\d\d[a-z]?\)`,
  'u',
);

/** Whether behind the initials of the first, where `rest` begins, other people follow whom no comma parts from them. */
export function isFirstOfOthers(rest: string): boolean {
  return FORGOTTEN_AT_FIRST.test(rest);
}
/** "王 伟 李 明华, Title": only spaces part the people, of whom each has one too. */
const HAN_PAIRS = /^(?:\s\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}){1,12}\s?(?=[,，、.．。:：;；(（]|$)/u;

const INITIALLED = String.raw`(?:\p{Lu}\.[\s‐-]?){1,3}\p{Lu}\p{Ll}[\p{L}\p{M}’'-]+`;
const GLUED = new RegExp(String.raw`^(${INITIALLED})\s(${INITIALLED})$`, 'u');

/** "M. K. Holt J. Ekdahl" are two. */
export function unglued(name: string): readonly string[] {
  return GLUED.exec(name)?.slice(1) ?? [name];
}

/** Whether, behind the name `last` that ends at `at`, another follows that nothing but a space parts from it. */
export function isUnparted(text: string, at: number, last: string, familyFirst: boolean): boolean {
  if (text.charCodeAt(at + 1) > 0x2e7f && HAN_PAIR.test(last) && HAN_PAIRS.test(text.slice(at, at + 90))) return true;
  return familyFirst && (FORGOTTEN_COMMA.test(text.slice(at, at + 40)) || isFirstOfOthers(text.slice(at, at + 100)));
}

const HAN_PAIR = /^\p{Script=Han}{1,3}\s\p{Script=Han}{1,3}$/u;
/** "M. Holt, J. Ekdahl. S. Ruiz, A. Berg": a stop instead of a comma. */
const SLIP =
  /^(\.?\s+)(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}\p{L}/u;
/** "M. Holt. J. Ekdahl and S. Ruiz": the same behind the first. */
const SLIP_AT_FIRST =
  /^(\.\s+)(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}[\p{L}’'-]+\s(?:and|&)\s(?:\p{Lu}\.[\s-]?){1,3}\p{Lu}\p{L}/u;

/** The stop and white space that stand for a comma where `text` begins, behind `count` names with initials. */
export function stopForComma(text: string, count: number): string | undefined {
  return (count > 1 ? SLIP : SLIP_AT_FIRST).exec(text)?.[1];
}

/** "Holt, M., Ruiz, A., ... Berg, L. (2021)", as the style of the APA has it: the last of them all. */
const LAST_BEHIND_CUT =
  /^\s+(?:&\s)?(?=\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?,\s(?:\p{Lu}\.[\s-]?){1,3}\.?\s?\()/u;
/** The same in a list that writes given names: "Holt Mira, Ruiz Ada, … Berg Jon. (2021)". */
const LAST_OF_PLAIN =
  /^\s+(?:&\s)?(?=\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]*\.?){1,2}\.?\s\((?:19|20)\d\d[a-z]?\))/u;

/** What stands between the mark of a cut, where `text` begins, and the last of all authors. `initialled`: all before have initials. */
export function beforeLast(text: string, initialled: boolean): string | undefined {
  return (initialled ? LAST_BEHIND_CUT : LAST_OF_PLAIN).exec(text)?.[0];
}

/** "Min Ekdahl, Jong won Holt, Ada Ruiz": the second half of a given name, small, between people. */
const SMALL_INSIDE =
  /^\p{Lu}\p{Ll}{1,8}\s(?!(?:and|for|from|in|into|of|on|or|to|the|via|with)\s)\p{Ll}{2,6}\s\p{Lu}\p{Ll}{1,9}(?=,\s(?:and\s)?\p{Lu}\p{Ll}+(?:[\s-]\p{Lu}\p{Ll}*\.?){0,2}\s\p{Lu}\p{Ll}+(?:,|\.?$|\sand\s))/u;

/** The person with such a name at `at`, if there is one. */
export function smallInside(text: string, at: number): ScannedName | undefined {
  const name = SMALL_INSIDE.exec(text.slice(at, at + 90))?.[0];
  return name === undefined ? undefined : { name, end: at + name.length };
}

const MONTH =
  /(?<=\p{Lu}\.)\s(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)$/u;

/** How much of the last name, behind its initials, is the month of the year that `rest` begins with: "Ekdahl, J. August" before " 2020". */
export function monthBehind(last: string, rest: string): number {
  return /^,?\s(?:19|20)\d\d(?!\d)/u.test(rest) ? (MONTH.exec(last)?.[0].length ?? 0) : 0;
}
