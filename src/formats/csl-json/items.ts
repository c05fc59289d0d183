/** Cuts a JSON file into the objects of its list as the text comes, so that a broken one costs itself alone. Pure. */
import { LONGEST_ENTRY } from '../format.ts';

/** The text of one object: of the list at the top, or standing alone. */
export interface Item {
  readonly line: number;
  readonly text: string;
  readonly fault?: 'unclosed' | 'malformed' | 'too-long';
}

/** Objects in order. */
export interface ItemCutter {
  push(text: string): Item[];
  end(): Item[];
}

/** A cutter for one file. Also reads objects one after another without a list, as `.jsonl` has them. */
export function createItemCutter(longest = LONGEST_ENTRY): ItemCutter {
  let buffer = '';
  let at = 0;
  /** Where the open object begins; -1 between objects. */
  let start = -1;
  /** Brackets open within the object. */
  let depth = 0;
  let inString = false;
  let line = 1;
  let startLine = 1;
  /** What stands before the brace on the line on which the first object begins: others begin alike. */
  let margin: string | undefined;
  let broken = false;

  /** Whether what stands between two objects was found to be something else, and said so. */
  let strange = false;

  const WITHIN = /["{}[\]\n\\]/g;
  const BETWEEN = /[^\s,[\]]|\n/g;
  const STRANGE = /[{\n]/g;

  const leave = (end: number, fault?: Item['fault']): Item => {
    const text = fault === 'too-long' ? '' : buffer.slice(start, end);
    const item = { line: startLine, text, ...(fault && { fault }) };
    start = -1;
    depth = 0;
    inString = false;
    broken = false;
    at = end;
    return item;
  };

  const open = (place: number): void => {
    start = place;
    strange = false;
    startLine = line;
    depth = 1;
    const before = buffer.slice(buffer.lastIndexOf('\n', place) + 1, place);
    if (/^[ \t]*$/u.test(before)) margin ??= before;
  };

  /** A new object on a line of its own, set in no deeper than the first: the one before was never closed. */
  const beginsAnew = (place: number): boolean => {
    if (margin === undefined) return false;
    const next = buffer.slice(place + 1, place + 2 + margin.length);
    return next === `${margin}{`;
  };

  const run = (): Item[] => {
    const items: Item[] = [];
    for (;;) {
      const pattern = start !== -1 ? WITHIN : strange ? STRANGE : BETWEEN;
      pattern.lastIndex = at;
      const mark = pattern.exec(buffer);
      const place = mark?.index ?? buffer.length;
      if (start !== -1 && place - start > longest) {
        items.push(leave(place, 'too-long'));
        continue;
      }
      if (mark === null) {
        at = buffer.length;
        break;
      }
      // What follows a line feed or a backslash must have come.
      if (
        (mark[0] === '\n' && buffer.length < place + 3 + (margin?.length ?? 0)) ||
        (mark[0] === '\\' && buffer.length < place + 2)
      ) {
        at = place;
        break;
      }
      at = place + 1;
      const item = step(mark[0], place);
      if (item !== undefined) items.push(item);
    }
    const kept = start === -1 ? at : start;
    // The rest of the line before is kept: it tells how far the next object is set in.
    const cut = Math.max(0, Math.min(kept, buffer.lastIndexOf('\n', Math.max(0, kept - 1)), kept), kept - 200);
    buffer = buffer.slice(cut);
    at -= cut;
    if (start !== -1) start -= cut;
    return items;
  };

  const step = (sign: string, place: number): Item | undefined => {
    if (sign === '\n') {
      line += 1;
      if (start === -1) return undefined;
      // No string goes over the end of a line: its closing mark is missing.
      if (inString) {
        inString = false;
        broken = true;
      }
      return beginsAnew(place) ? leave(place, 'unclosed') : undefined;
    }
    if (start === -1) {
      if (sign === '{') open(place);
      else if (!strange) {
        strange = true;
        return { line, text: '', fault: 'malformed' };
      }
      return undefined;
    }
    if (sign === '\\') {
      if (inString) at = place + 2;
    } else if (sign === '"') inString = !inString;
    else if (inString) return undefined;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth === 0) return leave(place + 1, broken ? 'malformed' : undefined);
    }
    return undefined;
  };

  return {
    push(text) {
      buffer += text;
      return run();
    },
    end() {
      // A line feed shows that nothing more of the last line comes.
      buffer += `\n${' '.repeat(3 + (margin?.length ?? 0))}`;
      const items = run();
      if (start !== -1) items.push(leave(buffer.length, 'unclosed'));
      return items;
    },
  };
}
