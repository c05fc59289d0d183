/** Two papers field by field, with the words marked that only one of them says. Pure. */
import type { Shown } from '../../reading-list/entry/shown.ts';

/** A piece of a value; `own` where the other paper does not say it. */
export interface Piece {
  readonly text: string;
  readonly own: boolean;
}

/** One field of both papers. A paper that does not say it has no pieces. */
export interface ComparedField {
  /** Names the message `library.field.NAME`. */
  readonly name: string;
  readonly a: readonly Piece[];
  readonly b: readonly Piece[];
  /** Whether they say something different, not merely one of them more. */
  readonly differs: boolean;
}

/** Longer texts are compared by their beginnings. */
const MOST_WORDS = 300;

/** The fields that at least one of the two has, in the order in which they are read. */
export function compared(a: Shown, b: Shown): ComparedField[] {
  const ids = [...new Set([...Object.keys(a.ids), ...Object.keys(b.ids)])];
  const fields: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['title', wordsOf(a.title.value), wordsOf(b.title.value)],
    ['authors', a.authors.value.map(withComma), b.authors.value.map(withComma)],
    ...(['year', 'venue', 'volume', 'issue', 'pages', 'kind'] as const).map(
      (name) => [name, wordsOf(a[name]?.value), wordsOf(b[name]?.value)] as const,
    ),
    ...ids.map((name) => [name, idOf(a, name), idOf(b, name)] as const),
    ['abstract', wordsOf(a.abstract?.value), wordsOf(b.abstract?.value)],
  ];
  return fields.filter(([, x, y]) => x.length + y.length > 0).map(([name, x, y]) => field(name, x, y));
}

function field(name: string, a: readonly string[], b: readonly string[]): ComparedField {
  const [inA, inB] = common(a, b);
  const differs = a.length > 0 && b.length > 0 && inA.size + inB.size < a.length + b.length;
  return { name, a: pieces(a, inA, b), b: pieces(b, inB, a), differs };
}

/** Runs of words that are said by both, or by one. Where the other says nothing, nothing is marked. */
function pieces(words: readonly string[], both: ReadonlySet<number>, other: readonly string[]): Piece[] {
  const found: { text: string; own: boolean }[] = [];
  for (const [at, word] of words.entries()) {
    const own = other.length > 0 && !both.has(at);
    const last = found.at(-1);
    if (last?.own === own) last.text += ` ${word}`;
    else found.push({ text: word, own });
  }
  return found;
}

/** The places of the words of a longest common subsequence, in both. Case and punctuation do not count. */
function common(a: readonly string[], b: readonly string[]): readonly [Set<number>, Set<number>] {
  const [x, y] = [a.map(plain), b.map(plain)];
  const width = y.length + 1;
  const lengths = new Uint16Array((x.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = y.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: readonly [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      found[0].add(i);
      found[1].add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function plain(word: string): string {
  const bare = word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
  return bare === '' ? word : bare;
}

function wordsOf(value: string | number | undefined): string[] {
  if (value === undefined) return [];
  const words = String(value)
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS), '…'] : words;
}

function withComma(name: string, at: number, all: readonly string[]): string {
  return at < all.length - 1 ? `${name},` : name;
}

function idOf({ ids }: Shown, name: string): string[] {
  const found = Object.entries(ids).find(([kind]) => kind === name)?.[1];
  return found === undefined ? [] : [found];
}
