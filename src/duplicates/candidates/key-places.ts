/** A long list of keys with the places that bear them, brought together by key in time that grows with its length. Pure. */

/** Keys are sorted by so many bits at a time. */
const DIGIT = 11;
const DIGITS = 2 ** DIGIT;

/** Keys and places in two columns: entry by entry, the key and the place that bears it. */
export interface Columns {
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

/** A list of keys, whole numbers of at most 32 bits, and of places in another list. */
export class KeyPlaces {
  #held: Columns;
  #length = 0;

  constructor(expected: number) {
    this.#held = columns(Math.max(expected, 16));
  }

  push(key: number, place: number): void {
    if (this.#length === this.#held.keys.length) {
      const more = columns(this.#length * 2);
      more.keys.set(this.#held.keys);
      more.places.set(this.#held.places);
      this.#held = more;
    }
    this.#held.keys[this.#length] = key;
    this.#held.places[this.#length] = place;
    this.#length += 1;
  }

  /** All entries, those of one key together and in the order in which they were pushed. The list is used up by this. */
  together(): Columns {
    let sorted = {
      keys: this.#held.keys.subarray(0, this.#length),
      places: this.#held.places.subarray(0, this.#length),
    };
    let other = columns(this.#length);
    for (let shift = 0; shift < 32; shift += DIGIT) {
      sortByDigit(sorted, other, shift);
      [sorted, other] = [other, sorted];
    }
    return sorted;
  }
}

function columns(length: number): Columns {
  return { keys: new Int32Array(length), places: new Int32Array(length) };
}

/** Puts the entries of `from` into `to`, sorted by a few bits of their keys; those of equal bits stay in order. */
function sortByDigit(from: Columns, to: Columns, shift: number): void {
  const { keys, places } = from;
  const starts = new Uint32Array(DIGITS);
  for (let at = 0; at < keys.length; at += 1) {
    const digit = ((keys[at] ?? 0) >>> shift) & (DIGITS - 1);
    starts[digit] = (starts[digit] ?? 0) + 1;
  }
  let start = 0;
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const count = starts[digit] ?? 0;
    starts[digit] = start;
    start += count;
  }
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & (DIGITS - 1);
    const next = starts[digit] ?? 0;
    starts[digit] = next + 1;
    to.keys[next] = key;
    to.places[next] = places[at] ?? 0;
  }
}
