/** Long lists of numbers, kept small and sorted in linear time. Pure. */

/** A list of signed numbers of 32 bits that grows. */
export class Numbers {
  #held: Int32Array;
  #length = 0;

  constructor(expected: number) {
    this.#held = new Int32Array(Math.max(expected, 16));
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#held.length) {
      const more = new Int32Array(this.#length * 2);
      more.set(this.#held);
      this.#held = more;
    }
    this.#held[this.#length] = number;
    this.#length += 1;
  }

  /** All that was pushed, in order. */
  taken(): Int32Array {
    return this.#held.subarray(0, this.#length);
  }
}

const DIGITS = 2 ** 16;
/** Fewer keys are sorted sooner by comparing them than by counting digits. */
const FEW = 5000;

/** Keys in ascending order, and the place that belongs to each. */
export interface Keyed {
  readonly keys: Int32Array;
  readonly places: Int32Array;
}

/** `places` in the order of their `keys`; places of one key keep their order. Two passes of 16 bits; uses up its input. */
export function sortedByKey(keys: Int32Array, places: Int32Array): Keyed {
  if (keys.length < FEW) return sortedOneByOne(keys, places);
  let from: Keyed = { keys, places };
  let to: Keyed = { keys: new Int32Array(keys.length), places: new Int32Array(keys.length) };
  for (const shift of [0, 16]) {
    const starts = new Uint32Array(DIGITS + 1);
    for (let at = 0; at < keys.length; at += 1) {
      const digit = (((from.keys[at] ?? 0) >>> shift) & (DIGITS - 1)) + 1;
      starts[digit] = (starts[digit] ?? 0) + 1;
    }
    for (let digit = 1; digit <= DIGITS; digit += 1) starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    for (let at = 0; at < keys.length; at += 1) {
      const digit = ((from.keys[at] ?? 0) >>> shift) & (DIGITS - 1);
      const place = starts[digit] ?? 0;
      starts[digit] = place + 1;
      to.keys[place] = from.keys[at] ?? 0;
      to.places[place] = from.places[at] ?? 0;
    }
    [from, to] = [to, from];
  }
  return from;
}

function sortedOneByOne(keys: Int32Array, places: Int32Array): Keyed {
  const order = Int32Array.from(keys, (_, at) => at).sort(
    (a, b) => ((keys[a] ?? 0) >>> 0) - ((keys[b] ?? 0) >>> 0) || a - b,
  );
  return { keys: order.map((at) => keys[at] ?? 0), places: order.map((at) => places[at] ?? 0) };
}
