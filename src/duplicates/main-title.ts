/** Titles of which one listing gives the main part alone: without the subtitle, or without who opens or reviews it. Pure. */
import { titleText } from '../publication/title.ts';
import type { Prepared } from './prepared.ts';

const SHORTEST_HEAD = 16;
const SHORTEST_CORE = 20;
/** Where a subtitle begins. */
const SUBTITLE = /[:?!]|\.\s|\s[-–—]\s|[–—]/gu;

/** Whether one title is the other without its subtitle. Symmetric. */
export function lacksSubtitle(a: Prepared, b: Prepared): boolean {
  const short = a.compact.length < b.compact.length ? a : b;
  const long = short === a ? b : a;
  if (short.compact.length < SHORTEST_HEAD || !long.compact.startsWith(short.compact)) return false;
  for (const { index } of long.record.title.matchAll(SUBTITLE)) {
    const { compact } = titleText(long.record.title.slice(0, index));
    if (compact.length >= short.compact.length) return compact === short.compact;
  }
  return false;
}

const OPENING = /^(?:book|review|guest|editors?|editorial|foreword|introduction|preface|column)$/u;
const OPENS = /^(?:review|editors?|editorial|foreword|preface)$/u;

/**
 * Whether two titles name one thing, of which one says at its end that it is opened or reviewed: `Folds - Guest Editors'
 * Foreword` beside `Folds`, `Folds - Book Review` beside `Folds by A. Byron`. Symmetric.
 */
export function isOpenedOrReviewed(a: Prepared, b: Prepared): boolean {
  const one = withoutOpening(a.words);
  const other = withoutOpening(b.words);
  if (one.length === a.words.length && other.length === b.words.length) return false;
  const short = one.join('').length < other.join('').length ? one : other;
  const long = short === one ? other : one;
  const core = short.join('');
  if (core.length < SHORTEST_CORE) return false;
  if (long.join('') === core) return true;
  return long[short.length] === 'by' && long.slice(0, short.length).join('') === core;
}

/** `words` up to where they say what kind of opening or review this is; all of them where they do not. */
function withoutOpening(words: readonly string[]): readonly string[] {
  let end = words.length;
  while (end > 0 && OPENING.test(words[end - 1] ?? '')) end -= 1;
  return words.slice(end).some((word) => OPENS.test(word)) ? words.slice(0, end) : words;
}
