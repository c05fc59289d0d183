/** Joins text that a site cuts in two around its "see more": `trans… (see more)formers` is one word. Pure. */
import { collapse } from './text.ts';

const MORE_WORDS = String.raw`(?:(?:see|read|show|view)\s+more|(?:voir|lire|afficher|en\s+savoir)\s+plus)`;
const OPEN = String.raw`(?:${MORE_WORDS}|(?:continue|keep)\s+reading|(?:lire|voir|afficher)\s+la\s+suite|(?:see|read|show|view)\s+(?:the\s+)?full\s+abstract)`;
const SHUT = MORE_WORDS.replace('more', 'less').replace('plus', 'moins');
const DOTS = String.raw`(?:…|\.{3})\s*`;
/** The site's marker: its words in brackets (with the dots), or bare right after the dots. The former goes first. */
const MORE = new RegExp(
  String.raw`(?:${DOTS})?[([]\s*${OPEN}\s*[)\]]|${DOTS}[([]\s*(?:more|plus|suite|\+)\s*[)\]]`,
  'iu',
);
const BARE_MORE = new RegExp(String.raw`${DOTS}${OPEN}(?!\p{L})`, 'iu');
const WORDS = new RegExp(String.raw`^(?:${DOTS})?${OPEN}(?:\s*[→›»▾▼+])?$`, 'iu');
/** The toggle that closes the text again, at its end. */
const LESS = new RegExp(
  String.raw`(?:(?:\s*[([]\s*|^|\s+|(?<=[.!?…)"”»]))${SHUT}|(?:^|(?<=[.!?…)"”»]\s?))[([]?(?:collapse|hide|close|r[ée]duire|replier|masquer|fermer))[\s)\]]*$`,
  'iu',
);
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

/** Whether `text` is the words of a marker, which a page may write without dots and brackets in an element of its own. */
export function isMarkerWords(text: string): boolean {
  return WORDS.test(text);
}

/** Whether `text` is a marker and nothing else. */
export function isMarker(text: string): boolean {
  const [start, end] = markerIn(text) ?? [];
  return start === 0 && end === text.length;
}

/** Whether `text` is a toggle that closes the text again, and nothing else. */
export function isCloser(text: string): boolean {
  return LESS.exec(text)?.index === 0;
}

/**
 * Joins the two sides of the marker without adding a space. `raw` is the text as it stands in the page, white space
 * uncollapsed: beside the marker a line break is a matter of how the page was written, a space is content. Where the page
 * shows a short and a full copy, the full one counts.
 */
export function joined(raw: string): Joined {
  const marker = markerIn(raw);
  const less = LESS.exec(raw);
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
  const left = raw.slice(0, before).trimEnd().length;
  const right = end - rest.trimStart().length;
  // A trailing space counts among the characters that are kept.
  const isParted =
    left < before && (prefix.length === LENGTH - 1 || (prefix.length < LENGTH && isContent(raw.slice(left, before))));
  const isLed = after < right && isContent(raw.slice(after, right));
  return {
    text: collapse(raw.slice(0, left) + (isParted || isLed ? ' ' : '') + raw.slice(right, end)),
    complete: true,
    kept: [
      [0, left],
      [right, end],
    ],
    marker: before,
  };
}

function isContent(space: string): boolean {
  return !/[\n\t]/u.test(space);
}
