/** Joins text that a site cuts in two around its "see more": `trans… (see more)formers` is one word. Pure. */
import { collapse } from './text.ts';

/** The site's marker: the dots and the words in brackets, or the dots and bare words. */
const MORE =
  /(?:(?:…|\.{3})\s*|(?=[([]))[([]?\s*(?:(?:see|read|show|view) more|(?:en )?(?:voir|lire|afficher) plus|lire la suite)(?:\s*[)\]])?/iu;
const LESS = /\s*(?:…\s*)?[([]?\s*\b(?:(?:see|read|show|view) less|(?:voir|lire|afficher) moins)\s*[)\]]?\s*$/iu;
const MORE_ALONE =
  /^(?:…|\.{3})?\s*[([]?\s*(?:(?:see|read|show|view) more|(?:en )?(?:voir|lire|afficher) plus|lire la suite)\s*[)\]]?$/iu;
/** Mila cuts after this many characters, a trailing space counted (4 of 4 samples). */
const LENGTH = 140;

/** A range of characters, the end excluded. */
export type Range = readonly [start: number, end: number];

/** A text, joined. */
export interface Joined {
  /** White space collapsed, ends trimmed. */
  readonly text: string;
  /** False where the text ends in the marker. */
  readonly complete: boolean;
  /** What belongs to the text, in order; all between is the site's own words. */
  readonly kept: readonly Range[];
  /** Where the marker begins; absent where there is none. */
  readonly marker?: number;
}

/** Where the marker stands in `text`. */
export function markerIn(text: string): Range | undefined {
  const found = MORE.exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

/** Whether `text` is a marker and nothing else. */
export function isMarker(text: string): boolean {
  return MORE_ALONE.test(text);
}

/** Whether `text` is a toggle that closes the text again, and nothing else. */
export function isCloser(text: string): boolean {
  return LESS.exec(text)?.index === 0;
}

/**
 * Joins the two sides of the marker without adding a space. `raw` is the text as it stands in the page, white space
 * uncollapsed. `seams` are the places where only the page's own layout parts two pieces: white space is content within a
 * piece, but layout between the marker and another piece. Where the page shows a short and a full copy, the full one
 * counts.
 */
export function joined(raw: string, seams: ReadonlySet<number> = new Set()): Joined {
  const marker = markerIn(raw);
  const less = LESS.exec(raw);
  const end = less ? less.index : raw.length;
  if (marker === undefined) return { text: collapse(raw.slice(0, end)), complete: true, kept: [[0, end]] };
  const [before, after] = marker;
  const prefix = collapse(raw.slice(0, before));
  const rest = after < end ? raw.slice(after, end) : '';
  if (collapse(rest) === '') {
    // A full copy may also stand before the short one.
    const again = raw.lastIndexOf(prefix.slice(0, 40), before - 1);
    const full = collapse(raw.slice(0, Math.max(again, 0)).replace(LESS, ''));
    return again > 0 && full.length > prefix.length && full.startsWith(prefix)
      ? { text: full, complete: true, kept: [[0, raw.slice(0, again).replace(LESS, '').length]], marker: again }
      : { text: prefix, complete: false, kept: [[0, before]], marker: before };
  }
  if (prefix.length > 20 && collapse(rest).startsWith(prefix)) {
    return { text: collapse(rest), complete: true, kept: [[after, end]], marker: 0 };
  }
  let left = before;
  while (left > 0 && /\s/u.test(raw.charAt(left - 1))) left--;
  const trailing = raw.slice(left, before);
  const parted =
    trailing !== '' && (prefix.length === LENGTH - 1 || (prefix.length < LENGTH && isContent(trailing, left, seams)));
  const lead = /^\s+/u.exec(rest)?.[0] ?? '';
  const led = lead !== '' && isContent(lead, after, seams);
  return {
    text: collapse(raw.slice(0, left) + (parted || led ? ' ' : '') + rest.trimStart()),
    complete: true,
    kept: [
      [0, parted ? before : left],
      [led ? after : after + lead.length, end],
    ],
    marker: before,
  };
}

/** Line breaks are a matter of how the page was written; a single space that begins in a piece of text is content. */
function isContent(space: string, at: number, seams: ReadonlySet<number>): boolean {
  return !/[\n\t]/u.test(space) && !seams.has(at);
}
