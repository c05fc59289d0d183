/** A checksum for copies: tells damage, not forgery. Pure, and computed as the text comes. */

/** A checksum that grows with every line added. */
export interface Checksum {
  add(line: string): void;
  /** `fnv1a64:` and 16 hexadecimal digits, over the UTF-16 code units of all lines, each followed by a line feed. */
  value(): string;
}

/**
 * FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), each code unit taken as one step. The prime is
 * 2^40 + 0x1b3, so that the product is computed in two halves of 32 bits.
 */
export function createChecksum(): Checksum {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const step = (code: number) => {
    low = (low ^ code) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + Math.floor(product / 0x1_0000_0000) + (low << 8)) >>> 0;
    low = product >>> 0;
  };
  return {
    add(line) {
      for (let index = 0; index < line.length; index += 1) step(line.charCodeAt(index));
      step(10);
    },
    value: () => `fnv1a64:${hex(high)}${hex(low)}`,
  };
}

function hex(half: number): string {
  return half.toString(16).padStart(8, '0');
}
