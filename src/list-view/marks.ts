/** Finds words of a query in a text as it is shown. Pure. */
import { folded } from '../reading-list/entry/fold.ts';
import { isUnspaced } from '../reading-list/index/search-words.ts';

/** Words to find in a text, folded as `search-words.ts` folds them. */
export interface Finder {
  /** Beginnings of words; with `exact` whole ones. */
  readonly words: readonly string[];
  readonly exact: boolean;
  /** The words must stand one after the other in this order. */
  readonly inOrder: boolean;
}

/** A piece of a text, and whether it was sought. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** Takes a text apart into what is marked in it and what is not. */
export type Marker = (text: string) => readonly MarkedPiece[];

/** A word, or of scripts without spaces a letter. */
interface Atom {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** The pieces of `text`, in order: together they are `text`. */
export function markedPieces(text: string, finders: readonly Finder[]): MarkedPiece[] {
  if (finders.length === 0) return text === '' ? [] : [{ text, marked: false }];
  const pieces: MarkedPiece[] = [];
  let end = 0;
  for (const [from, to] of joined(rangesIn(text, finders))) {
    if (from > end) pieces.push({ text: text.slice(end, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}

type Range = readonly [from: number, to: number];

function rangesIn(text: string, finders: readonly Finder[]): Range[] {
  const atoms = atomsOf(text);
  return finders.flatMap((finder) =>
    finder.inOrder
      ? runs(atoms, finder.words, (atom, word) => atom.word === word)
      : finder.words.flatMap((word) => wordRanges(atoms, word, finder.exact)),
  );
}

function wordRanges(atoms: readonly Atom[], word: string, exact: boolean): Range[] {
  // Scripts without spaces are sought by pairs of letters.
  if (isUnspaced(word)) return runs(atoms, [...word], (atom, letter) => atom.word === letter);
  return runs(atoms, [word], (atom) => (exact ? atom.word === word : atom.word.startsWith(word)));
}

/** Every place where the atoms meet the words one after the other. */
function runs(atoms: readonly Atom[], words: readonly string[], meets: (atom: Atom, word: string) => boolean): Range[] {
  return atoms.flatMap((first, at) => {
    const last = atoms[at + words.length - 1];
    const holds = last && words.every((word, place) => meets(atoms[at + place] ?? first, word));
    return holds ? [[first.from, last.to] as const] : [];
  });
}

function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    let from = index;
    let spaced = '';
    const close = (): void => {
      if (spaced !== '') atoms.push({ from, to: from + spaced.length, word: folded(spaced) });
      from += spaced.length;
      spaced = '';
    };
    for (const letter of run) {
      if (!isUnspaced(letter)) {
        spaced += letter;
        continue;
      }
      close();
      atoms.push({ from, to: from + letter.length, word: folded(letter) });
      from += letter.length;
    }
    close();
  }
  return atoms;
}

/** In order, those that touch made one. */
function joined(ranges: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && from <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], to)];
    else found.push([from, to]);
  }
  return found;
}
