/** A first look at two records, in columns of numbers: nearly all pairs that share a key end here, and no record is touched. Pure. */

import { sharesIdentifier } from '../evidence/shared-identifier.ts';
import { bitCount, hash } from '../records/fingerprint.ts';
import type { Prepared } from '../records/prepared.ts';

/** Marks a volume that several numbers stand for. */
const SEVERAL = 1;

/** What can be told of pairs of `records` at once. */
export class FirstLook {
  readonly #records: readonly Prepared[];
  readonly #withLikely: boolean;
  /** See `wordBits`. */
  readonly #bits: Int32Array;
  readonly #bitCounts: Uint8Array;
  /** 0 where unknown. */
  readonly #years: Int32Array;
  /** The hash of the title, of the first page, and of the volume; 0 where unknown. */
  readonly #titles: Int32Array;
  readonly #pages: Int32Array;
  readonly #volumes: Int32Array;

  /** `withLikely`: pairs that are likely only are wanted too. */
  constructor(records: readonly Prepared[], withLikely: boolean) {
    const count = records.length;
    this.#records = records;
    this.#withLikely = withLikely;
    this.#bits = new Int32Array(count);
    this.#bitCounts = new Uint8Array(count);
    this.#years = new Int32Array(count);
    this.#titles = new Int32Array(count);
    this.#pages = new Int32Array(count);
    this.#volumes = new Int32Array(count);
  }

  /** Enters the record at `place`; to be done for each before pairs are asked for. */
  enter(place: number): void {
    const record = this.#records[place];
    if (record === undefined) return;
    const { bits, year, compact, titleCode, pages, volume } = record;
    this.#bits[place] = bits;
    this.#bitCounts[place] = bitCount(bits);
    this.#years[place] = year ?? 0;
    this.#titles[place] = compact === '' ? 0 : titleCode || SEVERAL;
    this.#pages[place] = known(pages[0]);
    this.#volumes[place] = volume.length > 1 ? SEVERAL : known(volume[0]);
  }

  /** Whether the records at `a` and `b` may be one work, as far as can be told without comparing words. Symmetric. */
  mayBeOne(a: number, b: number): boolean {
    return this.#mayBeAlike(a, b) && (this.#withLikely || !this.#areYearsApart(a, b));
  }

  /** Whether the words of two titles can overlap enough, by a look at their bits. */
  #mayBeAlike(a: number, b: number): boolean {
    const least = Math.min(this.#bitCounts[a] ?? 0, this.#bitCounts[b] ?? 0);
    if (bitCount((this.#bits[a] ?? 0) & (this.#bits[b] ?? 0)) * 2 >= least) return true;
    const title = this.#titles[a];
    const other = this.#titles[b];
    if (title === other || title === 0 || other === 0) return true;
    const page = this.#pages[a];
    return (page !== 0 && page === this.#pages[b]) || this.#shareIdentifier(a, b);
  }

  /**
   * Whether no rule joins the two for their years: only versions, identifiers and places make one work of what was
   * published more than a year apart.
   */
  #areYearsApart(a: number, b: number): boolean {
    const year = this.#years[a] ?? 0;
    const other = this.#years[b] ?? 0;
    if (year === 0 || other === 0 || Math.abs(year - other) < 2) return false;
    const page = this.#pages[a];
    if (page !== 0 && page === this.#pages[b]) return false;
    const volume = this.#volumes[a];
    const otherVolume = this.#volumes[b];
    if (volume !== 0 && otherVolume !== 0) {
      if (volume === otherVolume || volume === SEVERAL || otherVolume === SEVERAL) return false;
    }
    return !this.#records[a]?.preprint && !this.#records[b]?.preprint && !this.#shareIdentifier(a, b);
  }

  #shareIdentifier(a: number, b: number): boolean {
    const one = this.#records[a];
    const other = this.#records[b];
    return one !== undefined && other !== undefined && sharesIdentifier(one, other);
  }
}

/** A number for a number of a volume or page, never 0. */
function known(told: string | undefined): number {
  return told === undefined ? 0 : hash(told) || SEVERAL;
}
