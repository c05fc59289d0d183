/** Recognises runs of person names in text: every usual form and script. */

import { isSpaceAt } from '../words/characters.ts';
import { bareFamilies } from './bare-families.ts';
import { beforeLast, isUnparted, monthBehind, smallInside, stopForComma, unglued } from './list-slips.ts';
import type { NameRun } from './name-run.ts';
import { CUT, separatorAt } from './name-separators.ts';
import { MARKS, nameWord } from './name-words.ts';
import { nameAt } from './one-name.ts';
import { repeatedAuthors } from './repeated-authors.ts';
import { beginsTitle, wellEnded } from './run-ends.ts';
import type { Edges } from './scanned-name.ts';
import { turnedNames } from './turned-names.ts';

/** Groups that sign as authors. */
const GROUP_WORD = /[Cc]ollaboration|[Cc]onsortium|Team|Community|Initiative|Investigators|Working Group/u;
const GROUP = new RegExp(`^(?:[Tt]he\\s+)?(?:[\\p{Lu}\\d][\\p{L}\\d/-]*\\s+){1,4}(?:${GROUP_WORD.source})\\b`, 'u');
/** An editor's mark before the names: "Hg. von Ada Holt", "Edited by Ada Holt", "Eds. Ada Holt, Jon Ekdahl". */
const EDITED = String.raw`(?:(?:Eds|Hrsg|Hg|Coords)\.:?\s+(?=\p{Lu})|(?:[Hh]g|[Hh]rsg|[Hh]erausgegeben|[Ee]d(?:s|ited)?|[Éé]d|[Dd]ir)\.?\s+(?:von|v\.|by|par|por)\s+)?`;
const BEFORE_NAMES = new RegExp(
  String.raw`[\s*†‡•·–—,;:.|-]*(?:[[(]?[A-Za-z]{0,2}[-.]?\d{1,3}[\].):]+\s+|[[(](?:19|20)\d\d[\])][.:,]?\s+|(?:(?:19|20)\d\d|[Uu]nder review|[Ii]n press|[Ss]ubmitted|[Aa]ccepted|[Ff]orthcoming)\s[–—-]\s)?${EDITED}`,
  'uy',
);
const FULL_NAME = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?:\s(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'.-]*){1,3}`;
/** "Holt, Mira, Jon Ekdahl, and Ada Ruiz." of the Chicago style, "Holt, Mira Ada, Jon Ekdahl:" above a title: the first name alone is turned round. */
const TURNED_FIRST = new RegExp(
  String.raw`^\s?,\s(?:(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}\.?)?)(?=((?:,\s${FULL_NAME}){1,30},?\s(?:and|&)\s${FULL_NAME})\s?(?:[.,:;(“"«]|$))|(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]+)?)(?=((?:,\s${FULL_NAME}){1,30})\s?:\s*$))`,
  'u',
);
/** "Ada C. Holt, <em>Jon Ekdahl</em>, Mira Ruiz, and Per Lind": behind a title nobody ends a list. */
const AND_THE_LAST = new RegExp(
  String.raw`^(?:,\s${FULL_NAME}){0,40},?\s(?:and|&)\s(?:${FULL_NAME}|\d{1,3}\s(?:more|other)\p{Ll}*(?:\sauthors?)?)\.?\s*$`,
  'u',
);
const LEADING_INITIAL = /^\p{Lu}\p{M}*\./u;
/** "Holt et al.": the family name alone. */
const ET_AL = /^,?\s+et\.?\s+al\b/u;
/** "Holt, M. et al (including Ekdahl, J.). Title": who of the others is named. */
const INCLUDED = /^[\s,]*[([]\s?(?:incl(?:\.|uding)?|inkl\.|dont)\s+([^()[\]]{2,80})[)\]]/iu;
/** What joins the last name of a list. */
const JOINED = /[\s,](?:and|und|et|y|e|&)\s+$/u;
/** What parts people of whom each is "Family, Given". */
const PAIRED = / (?:and|&|\/) |;| (?:und|et|y|e) \p{Lu}[\p{L}’'-]+, \p{Lu}/u;
/** The run of names that begins at `from` (white space, marks and numbering skipped), or undefined. */
export function nameRunAt(text: string, from = 0, edges?: Edges): NameRun | undefined {
  const leading = from === 0 ? leadingNames(text, edges) : undefined;
  const run = leading?.cut ? withIncluded(text, leading) : (leading ?? namesFrom(text, from, edges));
  return run && withoutMonth(run, text);
}

/** "Holt, M., Ekdahl, J. August 2020. Title": when, not who. */
function withoutMonth(run: NameRun, text: string): NameRun {
  const [last = '', ...others] = run.names.toReversed();
  const length = monthBehind(last, text.slice(run.end, run.end + 7));
  return length === 0
    ? run
    : { ...run, names: [...others.toReversed(), last.slice(0, -length)], end: run.end - length };
}

/** What stands between a dash for the first author and the others. */
const AND_MORE = /^,?\s(?:(?:and|&|et|und|y)\s)?(?=\p{Lu})/u;

/** Names of forms that only citations have, at their beginning. */
function leadingNames(text: string, edges: Edges | undefined): NameRun | undefined {
  BEFORE_NAMES.lastIndex = 0;
  const start = BEFORE_NAMES.test(text) ? BEFORE_NAMES.lastIndex : 0;
  const repeated = repeatedAuthors(text);
  if (!repeated) return bareFamilies(text) ?? turnedNames(text, start, edges);
  const lead = AND_MORE.exec(text.slice(repeated.end, repeated.end + 9))?.[0];
  const more = lead === undefined ? undefined : namesFrom(text, repeated.end + lead.length, edges);
  if (!more) return repeated;
  return { ...more, names: [...repeated.names, ...more.names], sure: more.names.length + 1, start: repeated.start };
}

function namesFrom(text: string, from: number, edges: Edges | undefined): NameRun | undefined {
  const names: string[] = [];
  BEFORE_NAMES.lastIndex = from;
  const start = BEFORE_NAMES.test(text) ? BEFORE_NAMES.lastIndex : from;
  let at = start;
  let end = start;
  let sure = 0;
  let cut = false;
  let familyFirst = false;
  /** A piece that may be a name of an odd form, kept only if a plain one follows. */
  let doubtful: string | undefined;
  let doubtfulEnd = 0;
  /** Other marks than commas part the people. */
  let paired: boolean | undefined;
  const pairs = () => (paired ??= PAIRED.test(text.slice(start, start + 4000)));
  const grouped = holdsGroup(text);
  let parted: string | undefined;
  /** Where the third name and those behind it begin. */
  const begins: number[] = [];
  const isJoined = () => begins.some((begun) => JOINED.test(text.slice(begun - 6, begun)));
  while (at < text.length && names.length < 5000) {
    const begun = at;
    const mark = names.length > 0 ? CUT.exec(text.slice(at, at + 60))?.[0] : undefined;
    if (mark !== undefined) {
      cut = true;
      at += mark.length;
      end = at;
      // "Holt et al., J. Rivers": nobody is named behind it.
      if (/\bal\b[\s.)]*$/u.test(mark)) break;
      const last = beforeLast(text.slice(at, at + 60), sure === names.length);
      if (last !== undefined && /[.…]$/u.test(mark)) {
        at += last.length;
        continue;
      }
    } else {
      const group = grouped ? groupAt(text, at, edges) : undefined;
      const found =
        group === undefined
          ? (nameAt(text, at, pairs, familyFirst, edges) ?? (names.length > 1 ? smallInside(text, at) : undefined))
          : { name: group, end: at + group.length, sure: true };
      // After people with initials, a name-like piece in another mark-up is the title.
      // Nor does a list go on behind its last "and" in another mark-up: "and S. Ruiz, <i>J. Algorithms</i>".
      const isItalic = edges?.get(at) ?? (isSpaceAt(text, at - 1) && edges?.get(at - 1));
      const isTitle = found && !found.sure && beginsTitle(text, at, found, { sure, count: names.length, familyFirst });
      const isOther = () =>
        isItalic &&
        ((found?.sure === false && sure > 0 && sure === names.length && !AND_THE_LAST.test(text.slice(found.end))) ||
          isJoined());
      if (!found || isTitle || isOther()) break;
      const turned =
        found.doubtful && names.length === 0 && doubtful === undefined && nameWord(found.name).kind === 'capital'
          ? TURNED_FIRST.exec(text.slice(found.end, found.end + 2000))
          : null;
      const [given = '', others = ''] = turned?.slice(1).filter((part) => part !== undefined) ?? [];
      if (turned && !`${given} ${others}`.split(/[\s,]+/u).some((word) => nameWord(word).kind === 'thing')) {
        names.push(`${found.name}, ${given}`);
        at = end = found.end + turned[0].length;
      } else if (
        found.doubtful &&
        !(names.length === 0 && start < 14 && ET_AL.test(text.slice(found.end, found.end + 9)))
      ) {
        if (names.length === 0 || doubtful !== undefined) break;
        doubtful = found.name;
        at = doubtfulEnd = found.end;
      } else {
        if (doubtful !== undefined) names.push(doubtful);
        doubtful = undefined;
        const people = found.sure && found.name.length > 8 ? unglued(found.name) : [found.name];
        names.push(...people);
        if (found.sure) sure += people.length;
        // "Holt, M., J. B. Ekdahl, ...": the first alone is turned round.
        if (found.familyFirst) familyFirst = true;
        else if (found.sure && LEADING_INITIAL.test(found.name)) familyFirst = false;
        at = end = found.end;
        if (found.closed && !/^[\s.]*(?:…|\.{3})|^\.?\s+et al\b/u.test(text.slice(at, at + 9))) {
          const slip = sure === names.length ? stopForComma(text.slice(at, at + 80), names.length) : undefined;
          if (slip === undefined) break;
          at += slip.length;
          continue;
        }
      }
    }
    // In a list of links a comma may be forgotten: where the mark-up changes there is another name.
    if (names.length > 1) begins.push(begun);
    const goesOn = () =>
      (names.length > 1 && edges?.get(at + 1) === false) || isUnparted(text, at, names.at(-1) ?? '', familyFirst);
    const next = separatorAt(text, at) ?? (goesOn() ? at + 1 : undefined);
    if (next === undefined) break;
    // "Holt, M.; Ruiz, A. | Hydrology Letters": names that commas part end at a bar.
    const sign = text[end] === ',' && next > end ? ',' : /[,;、，،；|·•∙]/u.exec(text.slice(end, next))?.[0];
    if (sign !== undefined && parted !== undefined && parted !== sign && /[|·•∙]/u.test(sign)) break;
    parted ??= sign;
    at = next;
  }
  // "Holt, M., Ekdahl, J., Ruiz, “Counting pebbles”": before a quotation the last of them is one too.
  if (
    doubtful !== undefined &&
    familyFirst &&
    sure > 1 &&
    sure === names.length &&
    /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(doubtful) &&
    /^,\s["“„«]/u.test(text.slice(doubtfulEnd, doubtfulEnd + 3))
  ) {
    names.push(doubtful);
    end = doubtfulEnd;
  }
  const run = wellEnded(text, { names, sure, cut, start, end });
  return run && (cut || grouped) ? withIncluded(text, run) : run;
}

/** With those who are named behind "et al. (including …)". */
function withIncluded(text: string, run: NameRun): NameRun {
  const included = INCLUDED.exec(text.slice(run.end, run.end + 100));
  if (!included) return run;
  const others = nameRunAt(included[1] ?? '');
  return {
    names: [...run.names, ...(others?.names ?? [])],
    sure: run.sure + (others?.sure ?? 0),
    cut: true,
    start: run.start,
    end: run.end + included[0].length,
  };
}

/** The text that was looked at last: names are sought in one text from several places. */
let [lookedAt, isGrouped] = ['', false];

/** A group that signs; in "Riverside Team Report of 2011" the same plain words go on. */
function groupAt(text: string, at: number, edges: Edges | undefined): string | undefined {
  const group = GROUP.exec(text.slice(at, at + 80))?.[0];
  const end = at + (group?.length ?? 0);
  const goesOn = /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && !edges?.has(end) && !edges?.has(end + 1);
  return goesOn ? undefined : group;
}

function holdsGroup(text: string): boolean {
  if (text !== lookedAt) [lookedAt, isGrouped] = [text, GROUP_WORD.test(text)];
  return isGrouped;
}

/** Whether the whole of `text` is one person's name. */
export function isName(text: string): boolean {
  const run = nameRunAt(text);
  return run?.names.length === 1 && text.slice(run.end).replace(MARKS, '').trim().length < 2;
}
