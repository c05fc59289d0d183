/** Where two listings say that the work stands: volume, issue, page, DOI, venue. Pure. */
import { canBeSameVenue } from '../../publication/venue.ts';
import type { Prepared } from '../records/prepared.ts';

/** `yes`: both say the same; `no`: both say something else; absent: one of them does not say. */
export type Agreement = 'yes' | 'no' | undefined;

/** How two listings agree on where the work stands. */
export interface Places {
  readonly volume: Agreement;
  readonly issue: Agreement;
  readonly page: Agreement;
  readonly doi: Agreement;
  readonly venue: Agreement;
  /** Years apart; absent where one does not say. */
  readonly years: number | undefined;
}

/** Compares the places of `a` and `b`. Symmetric. */
export function places(a: Prepared, b: Prepared): Places {
  return new PairPlaces(a, b);
}

/** Works out what is asked for: most pairs end with their volumes and pages. Venues take longest to compare. */
class PairPlaces implements Places {
  readonly volume: Agreement;
  readonly page: Agreement;
  readonly #a: Prepared;
  readonly #b: Prepared;
  #venue: Agreement | 'unread' = 'unread';

  constructor(a: Prepared, b: Prepared) {
    this.volume = shared(a.volume, b.volume);
    this.page = samePage(a, b);
    this.#a = a;
    this.#b = b;
  }

  get issue(): Agreement {
    return shared(this.#a.issue, this.#b.issue);
  }

  get doi(): Agreement {
    const one = this.#a.doi;
    const other = this.#b.doi;
    return one === undefined || other === undefined ? undefined : one === other ? 'yes' : 'no';
  }

  get years(): number | undefined {
    const one = this.#a.year;
    const other = this.#b.year;
    return one === undefined || other === undefined ? undefined : Math.abs(one - other);
  }

  get venue(): Agreement {
    if (this.#venue === 'unread') this.#venue = sameVenue(this.#a.venue, this.#b.venue);
    return this.#venue;
  }
}

function sameVenue(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return undefined;
  return canBeSameVenue(a, b) ? 'yes' : 'no';
}

/** The same first page; not known where ranges only touch, or where one is an article number. */
function samePage(a: Prepared, b: Prepared): Agreement {
  if (a.pages.length === 0 || b.pages.length === 0) return undefined;
  if (a.pages[0] === b.pages[0]) return 'yes';
  if (a.volume.length + b.volume.length > 0 && (isShifted(a, b) || isShifted(b, a) || overlap(a, b))) return undefined;
  return a.articleNumber !== b.articleNumber || a.pages.some((page) => b.pages.includes(page)) ? undefined : 'no';
}

/** Whether the pages are miscounted: no two works of a volume have more than one page in common. */
function overlap(a: Prepared, b: Prepared): boolean {
  const [firstA, lastA] = a.pages;
  const [firstB, lastB] = b.pages;
  if (lastA === undefined || lastB === undefined) return false;
  return (
    Math.max(Number(firstA), Number(firstB)) < Math.min(Number(lastA), Number(lastB)) &&
    shared(a.volume, b.volume) === 'yes'
  );
}

/** Whether the columns of `a` slipped by one: its volume stands for its issue, and its issue for its page. */
function isShifted(a: Prepared, b: Prepared): boolean {
  return (
    a.volume.length === 0 &&
    a.pages.length === 1 &&
    shared(a.issue, b.volume) === 'yes' &&
    shared(a.pages, b.issue) === 'yes'
  );
}

function shared(a: readonly string[], b: readonly string[]): Agreement {
  if (a.length === 0 || b.length === 0) return undefined;
  return a.some((number) => b.includes(number)) ? 'yes' : 'no';
}
