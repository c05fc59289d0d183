/** Cuts BibTeX into its blocks as the text comes, and finds its way back after a block that does not end. Pure. */
import { LONGEST_ENTRY } from '../format.ts';

/** One `@type{…}` or `@type(…)`. */
export interface Block {
  /** On which it begins, from 1. */
  readonly line: number;
  /** From the `@` to the closing bracket, or as far as it goes. */
  readonly text: string;
  readonly fault?: 'unclosed' | 'too-long';
}

/** How far is looked ahead to tell what follows; no more is ever held back. */
const AHEAD = 300;
const HEAD = /@\s{0,50}[a-z]{1,50}\s{0,50}[{(]/giy;
/** A head cut by the end of what has come. */
const HEAD_BEGUN = /^@\s{0,50}[a-z]{0,50}\s{0,50}$/iu;
/** A line on which a new block begins, whatever is still open. */
const NEXT =
  /\n[ \t]{0,20}@(?:[a-z]{1,50}\s{0,9}[{(]\s{0,9}[^\s,{}()="#]{0,200}\s{0,9},|(?:string|preamble|comment)\s{0,9}[{(])/iy;
/** The same, where no value is open. */
const NEXT_BLOCK = /\n[ \t]{0,20}@[a-z]{1,50}\s{0,9}[{(]/iy;
const NEXT_FIELD = /\s{0,200},?\s{0,200}[a-z][\w-]{0,50}\s{0,20}=\s{0,20}["{\w]/iy;

/** What is taken apart: blocks in order; text between them is passed over, as BibTeX does. */
export interface BlockCutter {
  push(text: string): Block[];
  end(): Block[];
}

/** A cutter for one file. */
export function createBlockCutter(): BlockCutter {
  let buffer = '';
  /** Where to go on in `buffer`. */
  let at = 0;
  /** Where the open block begins; -1 between blocks. */
  let start = -1;
  let line = 1;
  /** How far lines are counted. */
  let counted = 0;
  let depth = 0;
  let round = false;
  let quoted = false;
  let comment = false;
  /** After a comment that does not end, what others hold is read: more is saved than lost. */
  let noComments = false;
  let ended = false;

  const countTo = (place: number): void => {
    for (let next = counted; next < place; next += 1) if (buffer.charCodeAt(next) === 10) line += 1;
    counted = Math.max(counted, place);
  };

  const begins = (pattern: RegExp, place: number): boolean => {
    pattern.lastIndex = place;
    return pattern.test(buffer);
  };

  /** Finds where the next block begins; false where more text is needed. */
  const enter = (): boolean => {
    for (;;) {
      const found = buffer.indexOf('@', at);
      if (found === -1) {
        at = buffer.length;
        return false;
      }
      HEAD.lastIndex = found;
      const head = HEAD.exec(buffer)?.[0];
      if (head === undefined) {
        if (!ended && buffer.length - found < AHEAD && HEAD_BEGUN.test(buffer.slice(found))) {
          at = found;
          return false;
        }
        at = found + 1;
        continue;
      }
      at = found + head.length;
      // An address for mail is no entry.
      if (found > 0 && /[\w.-]/u.test(buffer[found - 1] ?? '')) continue;
      countTo(found);
      start = found;
      depth = 1;
      round = head.endsWith('(');
      quoted = false;
      comment = /^@\s*comment/iu.test(head);
      if (comment && noComments) {
        start = -1;
        continue;
      }
      return true;
    }
  };

  const leave = (end: number, fault?: Block['fault']): Block | 'again' => {
    if (comment && fault) {
      noComments = true;
      at = start + 1;
      start = -1;
      return 'again';
    }
    const block = { line, text: buffer.slice(start, end), ...(fault && { fault }) };
    countTo(end);
    start = -1;
    at = end;
    return block;
  };

  const MARK = /[{}()"\n]/g;
  /** Finds where the open block ends; undefined where more text is needed. */
  const close = (): Block | 'again' | undefined => {
    for (;;) {
      MARK.lastIndex = at;
      const mark = MARK.exec(buffer);
      const place = mark?.index ?? buffer.length;
      if (place - start > LONGEST_ENTRY) return skip(place);
      if (mark === null) {
        at = place;
        return ended ? leave(place, 'unclosed') : undefined;
      }
      const soon = !ended && buffer.length - place < 4 * AHEAD;
      at = place + 1;
      switch (mark[0]) {
        case '\n':
          if (soon) {
            at = place;
            return undefined;
          }
          if (!comment && begins(depth === 1 && !quoted ? NEXT_BLOCK : NEXT, place)) return leave(place, 'unclosed');
          break;
        case '{':
          depth += 1;
          break;
        case '}':
          if (round && depth === 1) break;
          if (depth === 1 && soon) {
            at = place;
            return undefined;
          }
          depth -= 1;
          if (depth === 0) {
            // Closed once too often: `title = {A}}, year = 2001 }`.
            if (comment || !begins(NEXT_FIELD, at)) return leave(at);
            depth = 1;
          }
          break;
        case '"':
          if (depth === 1) quoted = !quoted;
          break;
        case ')':
          if (round && depth === 1 && !quoted) return leave(at);
          break;
        default:
      }
    }
  };

  /** Gives up an entry beyond all measure; goes on at the next line that begins one. */
  const skip = (place: number): Block | 'again' => {
    if (comment) return leave(place, 'too-long');
    const text = buffer.slice(start, start + 1000);
    const block = { line, text, fault: 'too-long' as const };
    countTo(place);
    start = -1;
    at = place;
    return block;
  };

  const run = (): Block[] => {
    const blocks: Block[] = [];
    const isOpen = () => start !== -1 || enter();
    while (isOpen()) {
      const block = close();
      if (block === undefined) break;
      if (block !== 'again') blocks.push(block);
    }
    const kept = start === -1 ? at : start;
    // One character before is kept: it tells an address for mail from an entry.
    const cut = Math.max(0, kept - 1);
    if (cut > 0) {
      countTo(start === -1 ? cut : counted);
      buffer = buffer.slice(cut);
      at -= cut;
      counted = Math.max(0, counted - cut);
      if (start !== -1) start -= cut;
    }
    return blocks;
  };

  return {
    push(text) {
      buffer += text;
      return run();
    },
    end() {
      ended = true;
      return run();
    },
  };
}
