/** Joins text that a site cuts in two around its "see more": `trans… (see more)formers` is one word. Pure. */
import { collapse } from './text.ts';

const OPEN = String.raw`(?:(?:see|read|show|view)\s+more|(?:en\s+)?(?:voir|lire|afficher)\s+plus|lire\s+la\s+suite)`;
const SHUT = String.raw`(?:(?:see|read|show|view)\s+less|(?:voir|lire|afficher)\s+moins)`;
const DOTS = String.raw`(?:…|\.{3})\s*`;
/** The site's marker: its words in brackets (with the dots), or bare right after the dots. The former goes first. */
const MORE = new RegExp(String.raw`(?:${DOTS})?[([]\s*${OPEN}\s*[)\]]`, 'iu');
const BARE_MORE = new RegExp(String.raw`${DOTS}${OPEN}(?!\p{L})`, 'iu');
const MORE_ALONE = new RegExp(String.raw`^(?:${DOTS})?[([]?\s*${OPEN}\s*[)\]]?$`, 'iu');
const LESS = new RegExp(String.raw`\s*[([]\s*${SHUT}\s*[)\]]\s*$`, 'iu');
const LESS_ALONE = new RegExp(String.raw`^\s*[([]?\s*${SHUT}\s*[)\]]?\s*$`, 'iu');
/** Without brackets it may be the text's own words, so it counts only where a marker stood before. */
const BARE_LESS = new RegExp(String.raw`\s+${SHUT}\s*$`, 'iu');
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
  const found = MORE.exec(text) ?? BARE_MORE.exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

/** Whether `text` is a marker and nothing else. */
export function isMarker(text: string): boolean {
  return MORE_ALONE.test(text);
}

/** Whether `text` is a toggle that closes the text again, and nothing else. */
export function isCloser(text: string): boolean {
  return LESS_ALONE.test(text);
}

/**
 * Joins the two sides of the marker without adding a space. `raw` is the text as it stands in the page, white space
 * uncollapsed. `seams` are the places where only the page's own layout parts two pieces: white space is content within a
 * piece, but layout between the marker and another piece. Where the page shows a short and a full copy, the full one
 * counts.
 */
export function joined(raw: string, seams: ReadonlySet<number> = new Set()): Joined {
  const marker = markerIn(raw);
  const less = LESS.exec(raw) ?? (marker && BARE_LESS.exec(raw));
  const end = less ? less.index : raw.length;
  if (marker === undefined) return { text: collapse(raw.slice(0, end)), complete: true, kept: [[0, end]] };
  const [before, after] = marker;
  const prefix = collapse(raw.slice(0, before));
  const rest = after < end ? raw.slice(after, end) : '';
  if (collapse(rest) === '') {
    // A full copy may also stand before the short one.
    const again = raw.lastIndexOf(raw.trimStart().slice(0, 20), before - 1);
    const full = raw.slice(0, Math.max(again, 0)).replace(LESS, '');
    return collapse(full) !== '' && collapse(full).startsWith(collapse(raw.slice(again, before)))
      ? { text: collapse(full), complete: true, kept: [[0, full.length]], marker: again }
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
