/** Sets of small numbers, one bit each. Pure. */

export type Bits = Uint32Array<ArrayBuffer>;

/** An empty set for numbers below `size`. */
export function emptyBits(size: number): Bits {
  return new Uint32Array((size + 31) >>> 5);
}

export function addBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

export function removeBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) & ~(1 << (number & 31));
}

export function hasBit(bits: Bits, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Takes from `bits` what is not in `others`. */
export function keepCommon(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & (others[at] ?? 0);
}

/** Takes from `bits` what is in `others`. */
export function takeAway(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) & ~(others[at] ?? 0);
}

/** Adds what is in `others`. */
export function addAll(bits: Bits, others: Bits): void {
  for (let at = 0; at < bits.length; at += 1) bits[at] = (bits[at] ?? 0) | (others[at] ?? 0);
}

/** Adds what is in `others`, each number raised by `base`; `bits` must have room for it. */
export function addRaised(bits: Bits, others: Bits, base: number): void {
  const first = base >>> 5;
  const shift = base & 31;
  for (let at = 0; at < others.length; at += 1) {
    const word = others[at] ?? 0;
    if (word === 0) continue;
    bits[first + at] = (bits[first + at] ?? 0) | (word << shift);
    const rest = shift === 0 ? 0 : word >>> (32 - shift);
    if (rest !== 0) bits[first + at + 1] = (bits[first + at + 1] ?? 0) | rest;
  }
}

/** How many numbers are in the set. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (const word of bits) {
    // The sums of ever wider neighbours: Hacker's Delight, figure 5-2.
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** Every number, ascending: for what looks at them several times. */
export function numbersIn(bits: Bits): Uint32Array {
  const numbers = new Uint32Array(countBits(bits));
  let at = 0;
  eachBit(bits, (number) => {
    numbers[at] = number;
    at += 1;
  });
  return numbers;
}

/** Calls `visit` with every number, ascending. */
export function eachBit(bits: Bits, visit: (number: number) => void): void {
  for (let at = 0; at < bits.length; at += 1) {
    let word = bits[at] ?? 0;
    while (word !== 0) {
      visit(at * 32 + 31 - Math.clz32(word & -word));
      word &= word - 1;
    }
  }
}
