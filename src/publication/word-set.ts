/** Small sets of words that are asked of nearly every word of a list. Pure. */

/**
 * A set of words, for words just cut out of a text: an engine interns each such word that a `Set` is asked for, which
 * takes ten times as long as telling by first letter and length that it is in no small set.
 */
export class WordSet {
  /** The words by their first letter and length, see `place`. */
  readonly #alike: (readonly string[] | undefined)[] = Array.from({ length: 512 });

  /** `words`: separated by spaces. */
  constructor(words: string) {
    for (const word of words.split(' ')) {
      const at = place(word.charCodeAt(0), word.length);
      this.#alike[at] = [...(this.#alike[at] ?? []), word];
    }
  }

  has(word: string): boolean {
    const alike = this.#alike[place(word.charCodeAt(0), word.length)];
    return alike?.includes(word) ?? false;
  }

  /** Whether the letters of `text` from `from` up to `end` are one of the words. */
  hasPart(text: string, from: number, end: number): boolean {
    const alike = this.#alike[place(text.charCodeAt(from), end - from)];
    if (alike === undefined) return false;
    for (const word of alike) if (word.length === end - from && text.startsWith(word, from)) return true;
    return false;
  }
}

/** Five bits of the first letter and four of the length. */
function place(letter: number, length: number): number {
  return ((letter & 31) << 4) | (length & 15);
}
