/** Titles of which one listing gives the main part alone: without the subtitle, or without who opens or reviews it. Pure. */
import { titleText } from '../../publication/title.ts';
import type { Prepared } from '../records/prepared.ts';
import { alike } from './word-likeness.ts';

const SHORTEST_HEAD = 16;
const SHORTEST_CORE = 20;
/** Where a subtitle begins. */
const SUBTITLE = /[:?!]|\.\s|\s[-–—]\s|[–—]/gu;

/** `(Commerce ed.)` for `(Commerce Edition)`. */
const EDITION = /\bed\.\W*$/iu;

/** Whether one title is the other without its subtitle. Symmetric. */
export function lacksSubtitle(a: Prepared, b: Prepared): boolean {
  const short = a.compact.length < b.compact.length ? a : b;
  const long = short === a ? b : a;
  if (short.compact.length < SHORTEST_HEAD || !long.compact.startsWith(short.compact.slice(0, SHORTEST_HEAD)))
    return false;
  for (const { index } of long.record.title.matchAll(SUBTITLE)) {
    const head = long.record.title.slice(0, index);
    const { compact } = titleText(head);
    const spelt = EDITION.test(head) ? `${compact}ition` : compact;
    if (spelt.length >= short.compact.length) return spelt === short.compact;
  }
  return false;
}

/** `FoldNet: Learning to fold`: a name of one or two words before the rest. */
const NAMED = /^[^\s:]+(?: [^\s:]+)?: /u;
/** `Folds as Anchors: Learning to fold`: a phrase before the rest. */
const HEADED = /^[^\s:]+(?: [^\s:]+){0,5}: /u;
const SHORTEST_REST = 24;

/** Whether a name stands in front of the title. */
export function isNamed({ record }: Prepared): boolean {
  return NAMED.test(record.title);
}

/**
 * Whether one title is the other without its subtitle, or without the name or phrase in front of it, and long enough to
 * tell: so preprints change their titles when they are published. Symmetric.
 */
export function isRenamed(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.compact.length < b.compact.length ? [a, b] : [b, a];
  if (short.compact.length < SHORTEST_REST) return false;
  return lacksSubtitle(a, b) || (HEADED.test(long.record.title) && long.compact.endsWith(short.compact));
}

/** `Die Laute [The lute and its sound]`: words of a translation behind a title, at least three. */
const TRANSLATED = /^(.{16,}?)\s*[[(]\p{L}+ \p{L}+ [^\])]+[\])]\W*$/u;

/** Whether one title is the other with a title in brackets behind it, as translations stand. Symmetric. */
export function isTranslatedBehind(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.compact.length < b.compact.length ? [a, b] : [b, a];
  if (!long.compact.startsWith(short.compact)) return false;
  const head = TRANSLATED.exec(long.record.title)?.[1];
  return head !== undefined && titleText(head).compact === short.compact;
}

/** Whether the title is a translation: PubMed sets those of articles in other languages into brackets, `[Folds of today]`. */
export function isTranslation({ record }: Prepared): boolean {
  return /^\[[^[\]]{8,}\]\W*$/u.test(record.title);
}

const OPENING = /^(?:book|review|guest|editors?|editorial|foreword|introduction|preface|column)$/u;
const OPENS = /^(?:review|editors?|editorial|foreword|preface)$/u;
const LAST_WORDS = ['review', 'editor', 'editors', 'editorial', 'foreword', 'preface', 'introduction', 'column'];
/** The same in front of what is opened or reviewed: `Title, Preface to the Special Issue on`, `Guest editorial:`. */
const FRONT =
  /^(?:title )?(?:(?:preface|introduction|foreword|editorial) to (?:the )?(?=special )|(?:guest )?editorial |book review (?:of )?)/u;
/** What such a title begins with: most titles end here. */
const FIRST_WORDS = /^(?:title|preface|introduction|foreword|editorial|guest|book|review)/u;
/** Surveys are called so too: it tells of a book where the other title does. */
const REVIEW_OF = /^review of /u;

/** What a title opens or reviews, as words; all of them where it does neither. */
interface Opened {
  readonly core: readonly string[];
  readonly opens: boolean;
}

/**
 * Whether two titles name one thing, which one of them says that it opens or reviews: `Folds - Guest Editors' Foreword`
 * beside `Folds`, `Folds - Book Review` beside `Folds by A. Byron` and `Review of Folds`. Symmetric.
 */
export function isOpenedOrReviewed(a: Prepared, b: Prepared): boolean {
  const one = opened(a, b);
  const other = opened(b, a);
  return (one.opens || other.opens) && isOneCore(one.core, other.core);
}

/** How two titles stand that both open or review something, `Folds - Guest Editorial`, `Book review: Cuts`; absent where not both do. */
export function bothOpen(a: Prepared, b: Prepared): 'one' | 'others' | undefined {
  const one = opened(a, b);
  const other = opened(b, a);
  if (!one.opens || !other.opens) return undefined;
  return one.core.join('') === other.core.join('') || isOneCore(one.core, other.core) ? 'one' : 'others';
}

/** Whether one title is nothing but `Guest editorial`, and the other says so of what it opens. Symmetric. */
export function isGuestsOpening(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.words.length < b.words.length ? [a, b] : [b, a];
  return short.compact === 'guesteditorial' && /^guest editorial |.guest editorial$/u.test(long.words.join(' '));
}

/** Whether the two are long enough to tell, and the same but for forms of words and for who wrote the book. */
function isOneCore(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.join('').length < SHORTEST_CORE) return false;
  const rest = long[short.length];
  return (
    short.join('') === long.join('') ||
    ((rest === undefined || rest === 'by') && short.every((word, at) => isOneWord(word, long[at] ?? '')))
  );
}

function isOneWord(a: string, b: string): boolean {
  return a === b || alike(a, b);
}

/** What a title opens or reviews; `other` tells whether `Review of` speaks of a book. */
function opened(record: Prepared, other: Prepared): Opened {
  const { words } = record;
  const end = endOfOpened(record);
  if (end !== undefined) return { core: words.slice(0, end), opens: true };
  if (!FIRST_WORDS.test(record.compact)) return { core: words, opens: false };
  const text = words.join(' ');
  const front = FRONT.exec(text) ?? (endOfOpened(other) === undefined ? null : REVIEW_OF.exec(text));
  return front === null ? { core: words, opens: false } : { core: text.slice(front[0].length).split(' '), opens: true };
}

/** How many words stand before those that say at the end of a title that it opens or reviews them; absent where none do. */
export function endOfOpened({ compact, words }: Prepared): number | undefined {
  if (!LAST_WORDS.some((word) => compact.endsWith(word))) return undefined;
  let end = words.length;
  while (end > 0 && OPENING.test(words[end - 1] ?? '')) end -= 1;
  const tail = words.slice(end);
  // `A metatriangulation review` is a survey.
  if (end === 0 || !tail.some((word) => OPENS.test(word)) || tail.join() === 'review') return undefined;
  return end;
}
