/** Long lists of pairs of numbers, each pair packed into one number, so that they are small and sorted without a comparison of ours. Pure. */

/** The most that the second number of a pair may be, and more. With 32 bits for the first, both fit a double exactly. */
export const MOST_PLACES = 2 ** 21;

/** A list of pairs that grows: a whole number of at most 32 bits, with or without sign, and a place in a list. */
export class PackedPairs {
  #held: Float64Array;
  #length = 0;

  constructor(expected: number) {
    this.#held = new Float64Array(Math.max(expected, 16));
  }

  get length(): number {
    return this.#length;
  }

  push(number: number, place: number): void {
    if (this.#length === this.#held.length) {
      const more = new Float64Array(this.#length * 2);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.#length] = number * MOST_PLACES + place;
    this.#length += 1;
  }

  /** All pairs by their first number, those of one first number by their place. Sorts the list itself. */
  sorted(): Float64Array {
    return this.#held.subarray(0, this.#length).sort();
  }
}

/** The first number of a pair. */
export function numberOf(packed: number): number {
  return Math.floor(packed / MOST_PLACES);
}

/** The second number of a pair. */
export function placeOf(packed: number): number {
  return packed - Math.floor(packed / MOST_PLACES) * MOST_PLACES;
}
