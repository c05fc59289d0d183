/** Reads one person's name in running text: "Given Family", "Family, I. J.", "Family IJ", 李明, Иванов И. И. */
import { isCapitalAt, isPlainLetterAt, isSpaceAt, wordEnd } from '../words/characters.ts';
import { familyInCapitals, givenAfterComma, givenAfterStop } from './family-first.ts';
import { MARKS, nameWord } from './name-words.ts';
import type { Edges, ScannedName } from './scanned-name.ts';
import { CAMEL, CLOSING_INITIALS, hasInitials, isDash, isFamily, isSecondFamily, PROGRAM } from './words-in-place.ts';

/** Footnote marks of the name before. */
const MARKED = /[\s*†‡§¶]*/uy;
/** The same behind the first of them: "Holt ML, Ekdahl JP, ...". */
const FIRST_INITIALS = /^\p{Lu}{2,3},\s\p{Lu}[\p{L}’'-]+\s\p{Lu}{1,3}[,.]/u;

/** "Mira A. <b>Holt</b>, Jon Ruiz": the family alone is set off. */
const FAMILY_SET_OFF = /^\p{Lu}\p{L}[\p{L}’'‐-]*(?:\s[JS]r\.?)?\s?(?:[,;:/]\s|(?:and|&|und|et|y|e)\s)/u;

/** "Holt MA. Shallow Streams": initials that are written together and closed by a stop. */
const CLOSED_INITIALS = /^\p{Lu}{2,3}\.$/u;

/** "Holt, Mira A. and Jon K. Ruiz. “Title”": behind the initials stands the family, as the title is quoted. */
const BEFORE_QUOTE = /^\p{Lu}[\p{L}\p{M}’'-]+[.,]?\s["“„«]/u;

/** "河川学会", "北川大学": who meets or teaches, no person. */
const INSTITUTION = /(?:[学大]会|研究[会所院]|会[議议]|大[学學]|学[報报部]|[雑杂]誌?志?|出版社)$/u;

/** "Van Holt M.", as the first of a list. */
const CAPITAL_PARTICLE = /^(?:V[ao]n|De[nrl]?|D[iu]|L[ae])$/u;

const ARTICLE = /^(?:Das|Die|Der|Eine?|Zu[mr]|Vo[mn])\s/u;

/** The word that begins at `at`, if any. */
export function wordAt(text: string, at: number): string | undefined {
  const end = wordEnd(text, at);
  return end > at ? text.slice(at, end) : undefined;
}

/**
 * The name at `from`. `pairs`: whether other marks than commas part the people, so that "Family, Given" may be one of them;
 * `closing`: the names before end with initials.
 */
export function nameAt(
  text: string,
  from: number,
  pairs: () => boolean,
  closing: boolean,
  edges: Edges | undefined,
): ScannedName | undefined {
  let at = from;
  if (!isPlainLetterAt(text, at)) {
    MARKED.lastIndex = at;
    if (MARKED.test(text)) at = MARKED.lastIndex;
  }
  const begin = at;
  const capitals =
    isCapitalAt(text, at) && (isCapitalAt(text, at + 1) || text.startsWith('.,', at + 1)) && (from < 4 || pairs())
      ? familyInCapitals(text.slice(at, at + 90))
      : undefined;
  if (capitals) return { ...capitals, end: at + capitals.end };
  const words: string[] = [];
  let plain = 0;
  let initials = 0;
  let things = 0;
  let particles = 0;
  /** One plain word stood first, maybe behind particles, with nothing but initials behind it. */
  let familyFirst = false;
  /** "Holt M. Breathing" may be a family name with its initial, and the title after it. */
  let complete: { readonly words: number; readonly end: number } | undefined;
  let closed = false;
  let end = at;
  for (;;) {
    const raw = wordAt(text, at);
    if (raw === undefined || (plain + initials > 1 && isDash(text, at))) break;
    const { kind, text: word, bare, shown: part, joins, cut } = nameWord(raw);
    if (joins && words.length > 0 && (!/^[ey]$/u.test(word) || (plain + initials > 1 && !isSecondFamily(text, at))))
      break;
    if (word === '') {
      end = at + raw.length;
      break;
    }
    if (cut) {
      const kept = bare.replace(/(?:…|\.{2,}).*$/u, '');
      if (!/^\p{Lu}/u.test(kept)) break;
      words.push(kept);
      plain += 1;
      end = at + kept.length;
      break;
    }
    const stopped = word.endsWith('.');
    const [first = ''] = words;
    if (kind === 'han' || kind === 'hangul') {
      const fits =
        kind === 'hangul' ||
        words.length === 0 ||
        (words.length === 1 && nameWord(first).kind === 'han' && first.length + bare.length < 7);
      if (!fits || bare.length > 6 || (bare.length > 3 && INSTITUTION.test(bare))) break;
      plain += bare.length > 1 ? 2 : 1;
      // "王伟等": and others.
      if (words.length === 0 && bare.length > 2 && bare.endsWith('等')) {
        words.push(bare.slice(0, -1));
        end = at + bare.length - 1;
        break;
      }
      closed = stopped;
    } else if (kind === 'caseless') {
      if (words.length > 4) return undefined;
      plain += 1;
    } else if (
      kind === 'initials' ||
      (kind === 'short' && plain === 0) ||
      (kind === 'no' &&
        familyFirst &&
        (closing
          ? CLOSING_INITIALS.test(text.slice(at, at + 4))
          : from < 4 && words.length === 1 && FIRST_INITIALS.test(text.slice(at, at + 40))))
    ) {
      // "Smith J. A study of ...": the bare capital begins the title.
      closed = familyFirst && initials > 0 && stopped === false && (words.at(-1) ?? '').includes('.');
      if (closed) break;
      initials += 1;
    } else if (kind === 'particle') {
      particles += 1;
    } else if (
      kind === 'suffix'
        ? plain === 0
        : kind === 'no' ||
          (kind === 'function' &&
            !hasInitials(words, plain) &&
            !isFamily(bare, words, text.slice(at + bare.length, at + bare.length + 13), closing))
    ) {
      // "M. Holt in <i>Rivers</i>": the book follows.
      if (words.length > 0 && (!/^\p{L}/u.test(raw) || (raw === 'in' && initials > 0 && plain > 0))) break;
      // "Mira Holt In <i>Rivers of the North</i>": so it does where the stop is forgotten.
      if (raw === 'In' && plain > 1 && (edges?.has(at + 2) || edges?.has(at + 3))) break;
      // "C. Holt The rivers of ...": the title follows.
      if (
        kind === 'function' &&
        initials > 0 &&
        plain > 0 &&
        nameWord(first).kind === 'initials' &&
        isCapitalAt(raw, 0)
      )
        break;
      // "Holt M, Ekdahl J. The rivers of ...", "... J. S30-coated pebbles ...": the stop ends the list.
      closed =
        (kind === 'function' || closing || familyFirst) &&
        (familyFirst || (kind === 'function' && plain > 0)) &&
        initials > 0 &&
        (((kind === 'function' || closing) && isCapitalAt(raw, 0)) ||
          (closing && CAMEL.test(raw)) ||
          PROGRAM.test(text.slice(at, at + 30))) &&
        (words.at(-1) ?? '').endsWith('.');
      if (closed) break;
      if (!complete) return undefined;
      words.length = complete.words;
      end = complete.end;
      plain = 1;
      closed = true;
      break;
    } else if (kind !== 'suffix') {
      // "Smith J. Deep ...": a family name with its initials is complete.
      closed =
        familyFirst &&
        initials > 0 &&
        (closing ||
          (kind === 'thing' && (words.at(-1) ?? '').endsWith('.')) ||
          CLOSED_INITIALS.test(words.at(-1) ?? '')) &&
        !BEFORE_QUOTE.test(text.slice(at, at + 40));
      if (closed) break;
      if (familyFirst && initials > 0) complete = { words: words.length, end };
      plain += 1;
      if (kind === 'thing') things += 1;
      // "R.Ruiz": the space is forgotten.
      if (word[1] === '.' && /^(?:\p{Lu}\.)+\p{Lu}\p{Ll}/u.test(word)) initials += 1;
      familyFirst = words.length === particles || (words.length === 1 && CAPITAL_PARTICLE.test(first));
      closed = stopped && plain + initials > (bare.length > 2 ? 0 : 1) && !/^(?:[STC][th]|[YJ]u)$/u.test(bare);
    }
    words.push(part);
    end = at + part.length;
    if (closed) break;
    at += raw.length;
    if (!isSpaceAt(text, at)) break;
    let changes = false;
    while (isSpaceAt(text, at)) {
      changes ||= edges?.has(at) === true;
      at += 1;
    }
    const nickname =
      text[at] === '(' ? /^\(\p{Lu}\p{L}+\)\s+(?=\p{Lu})/u.exec(text.slice(at, at + 30))?.[0] : undefined;
    if (nickname !== undefined) {
      words.push(nickname.trim());
      at += nickname.length;
      plain += 1;
    }
    if (
      (changes || edges?.has(at)) &&
      plain + initials > 1 &&
      plain > 0 &&
      !(stopped && FAMILY_SET_OFF.test(text.slice(at, at + 40)))
    )
      break;
    if (words.length > 7) return undefined;
  }
  if (words.length === 0 || (initials === 0 && particles === 0 && words.length > 5)) return undefined;
  while (particles > 0 && words.length > plain + initials && nameWord(words.at(-1) ?? '').kind === 'particle') {
    words.pop();
    particles -= 1;
  }
  const shown = words.join(' ');
  // "Das Nachbarrecht der Häfen" begins with an article.
  if (particles > 0 && ARTICLE.test(shown)) return undefined;
  const lone = plain + initials < 2;
  const slip =
    closed && words.length === 1 && plain === 1 ? givenAfterStop(text, end, shown, closing, from < 4) : undefined;
  if (slip) return slip;
  // "Holt*, M.": the mark stands before the comma.
  if (/^[*†‡§#]{1,2},\s\p{Lu}/u.test(text.slice(end, end + 5))) end = text.indexOf(',', end);
  const isFollowed = text[end] === ',' || isSpaceAt(text, end);
  const turned =
    initials === 0 && !closed && plain > 0 && plain < 4 && isFollowed && /^\p{L}/u.test(shown)
      ? givenAfterComma(text, end, { shown, plain, lone, particles }, pairs, closing, edges)
      : undefined;
  if (turned) return turned;
  return {
    name: asShown(text.slice(begin, end)) || shown,
    end,
    sure: initials > 0 && plain > 0 && !(shown.startsWith('A ') && !shown.includes('.')),
    closed,
    doubtful:
      lone ||
      plain === 0 ||
      (things > 0 && (initials === 0 || (things === plain && (things > 1 || !shown.includes('.'))))),
    familyFirst: plain > 0 && nameWord(words.at(-1) ?? '').kind === 'initials',
  };
}

function asShown(text: string): string {
  // Most names are plain, and most of those of ASCII.
  const isOdd = /[^A-Za-z. ’'-]| {2}/u.test(text) && /[^\p{L}. ’'-]|[ᵃ-ᶻ]| {2}/u.test(text);
  const clean = isOdd ? text.replace(MARKS, '').replace(/\s+/gu, ' ') : text;
  return (clean.endsWith('.') ? clean.replace(/(?<!\b[JS]r)(?<=[^.]\p{L}{2,})\.$/u, '') : clean).trim();
}
