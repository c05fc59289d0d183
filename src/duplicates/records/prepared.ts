/** A listing made ready to be compared: everything that is worked out once for a record and not once for a pair. Pure. */
import { plainFamily } from '../../publication/person-name.ts';
import { type Place, placeIn } from '../../publication/printed-place.ts';
import type { Identifiers, Publication } from '../../publication/publication.ts';
import { titleText } from '../../publication/title.ts';
import { isPreprint, type VenueKind, type VenueName, venueKind, venueName } from '../../publication/venue.ts';
import { fingerprint, hash, hashOfPart, wordBits } from './fingerprint.ts';
import { type Person, personOf } from './person.ts';
import { ReadOnce } from './read-once.ts';
import { numbers, pageNumbers } from './record-numbers.ts';
import { isRecurring } from './recurring-title.ts';
import { weightWithin } from './telling-words.ts';

/** What is compared of a listing. What a pair alone needs is worked out when it is first asked for. */
export class Prepared {
  readonly record: Publication;
  /** The words of the title without gaps. */
  readonly compact: string;
  /** Where in `compact` each word ends, in order. */
  readonly ends: readonly number[];
  /** The `hash` of each word, and that of `compact`. */
  readonly codes: readonly number[];
  readonly titleCode: number;
  /** See `wordBits`. */
  readonly bits: number;
  readonly notice: string | undefined;
  /** Some agency has given it a name, trusted or not. */
  readonly identified: boolean;
  /** So few letters that other works may bear the same title. */
  readonly short: boolean;
  readonly volume: readonly string[];
  /** The numbers of pages, the first page first; empty where unknown, torn, or counted from 1. */
  readonly pages: readonly string[];
  // Copied, since records that leave fields out have many shapes, and reading those takes longer each time.
  readonly year: number | undefined;
  readonly authors: readonly string[];
  /** Taken apart where the record tells it in one breath; else the record. */
  readonly #place: Place;
  readonly #known: Known;
  #words: readonly string[] | undefined;
  #ids: Identifiers;
  #doi: string | undefined;
  #generic: boolean | undefined;
  #weight: number | undefined;
  #order: number | undefined;
  #people: readonly Person[] | undefined;
  #issue: readonly string[] | undefined;
  #venueName: VenueName | undefined;
  #preprint: boolean | undefined;
  #venueKind: VenueKind | 'unread' | undefined = 'unread';
  #cut: boolean | undefined;

  constructor(record: Publication, known: Known) {
    const { compact, ends, notice } = titleText(record.title);
    let from = 0;
    const codes = ends.map((end) => {
      const code = hashOfPart(compact, from, end);
      from = end;
      return code;
    });
    this.record = record;
    this.compact = compact;
    this.ends = ends;
    this.codes = codes;
    this.titleCode = hash(compact);
    this.bits = wordBits(codes);
    this.notice = notice;
    this.short = compact.length < 16;
    this.identified = hasAny(record.ids);
    this.#ids = record.ids;
    this.#doi = record.ids.doi === undefined ? undefined : withoutVersion(record.ids.doi);
    this.#place = placeIn(record) ?? record;
    this.volume = numbers(this.#place.volume);
    this.pages = pageNumbers(this.#place.pages);
    this.year = record.year;
    this.authors = record.authors;
    this.#known = known;
  }

  /** The words of the title, in order. */
  get words(): readonly string[] {
    this.#words ??= this.ends.map((end, at) => this.compact.slice(this.ends[at - 1] ?? 0, end));
    return this.#words;
  }

  /** What agencies have called it, as far as that is trusted. */
  get ids(): Identifiers {
    return this.#ids;
  }

  /** The DOI without the version that some agencies append. */
  get doi(): string | undefined {
    return this.#doi;
  }

  /** From now on the listing counts as one without an identifier of this `kind`. */
  distrust(kind: keyof Identifiers): void {
    const { [kind]: _, ...ids } = this.#ids;
    this.#ids = ids;
    this.#preprint = undefined;
    if (kind === 'doi') this.#doi = undefined;
  }

  /** Names a kind of text, not one work: `Editorial`, `Book review`. */
  get generic(): boolean {
    this.#generic ??= isRecurring(this.compact);
    return this.#generic;
  }

  /** How much the words tell together, see `weightOf`. */
  get weight(): number {
    this.#weight ??= this.#sumOfWeights();
    return this.#weight;
  }

  #sumOfWeights(): number {
    let sum = 0;
    for (let place = 0; place < this.ends.length; place += 1) sum += this.weightAt(place);
    return sum;
  }

  /** How much the word at `place` tells, without making it. */
  weightAt(place: number): number {
    const from = place === 0 ? 0 : (this.ends[place - 1] ?? 0);
    return weightWithin(this.compact, from, this.ends[place] ?? 0);
  }

  /** See `fingerprint`. */
  get order(): number {
    this.#order ??= fingerprint(this.record);
    return this.#order;
  }

  get people(): readonly Person[] {
    this.#people ??= this.#readPeople();
    return this.#people;
  }

  #readPeople(): readonly Person[] {
    const { authors } = this;
    const end = Math.min(MOST_PEOPLE, authors.length - (this.#lastIsCut ? 1 : 0));
    const people: Person[] = [];
    for (let at = 0; at < end; at += 1) {
      const person = this.#known.person(authors[at] ?? '');
      if (person !== undefined) people.push(person);
    }
    return people;
  }

  /** The family name of the author at `place`, where one is shown and can be read. */
  family(place: number): string | undefined {
    const shown = this.authors[place];
    return shown === undefined ? undefined : (plainFamily(shown) ?? this.#known.person(shown)?.family);
  }

  /** The list of authors says that there are more. */
  get cut(): boolean {
    this.#cut ??= this.record.authorsCut === true || this.#lastIsCut || this.authors.some((author) => CUT.test(author));
    return this.#cut;
  }

  /** The list breaks off within its last name, of which only initials are left: `A Dogac; E Kilic; GH`. */
  get #lastIsCut(): boolean {
    const { authors } = this;
    const last = authors.length > 1 ? (authors.at(-1) ?? '') : '';
    return last !== '' && last.length < LONGEST_INITIALS && INITIALS.test(last);
  }

  get issue(): readonly string[] {
    this.#issue ??= numbers(this.#place.issue);
    return this.#issue;
  }

  /** Nothing but title, authors, venue and year is told, or volume and pages in one breath with the venue. */
  get isBare(): boolean {
    const isApart = this.#place === this.record && (this.volume.length > 0 || this.pages.length > 0);
    return !isApart && this.doi === undefined;
  }

  /** The page is an article number (`e12724`), which says nothing about page numbers. */
  get articleNumber(): boolean {
    return /^[a-z]+\d+$/iu.test(this.record.pages ?? '');
  }

  get preprint(): boolean {
    if (this.#preprint === undefined) {
      const { kind } = this.record;
      this.#preprint = isPreprint({ ...(kind === undefined ? {} : { kind }), ids: this.#ids }, this.#venue);
    }
    return this.#preprint;
  }

  get venueKind(): VenueKind | undefined {
    if (this.#venueKind === 'unread') this.#venueKind = venueKind({ ...this.record, ...this.#place }, this.#venue);
    return this.#venueKind;
  }

  /** The telling words of the venue's name. */
  get venue(): readonly string[] {
    return this.#venue?.words ?? NONE;
  }

  get #venue(): VenueName | undefined {
    const shown = this.#place.venue;
    if (this.#venueName === undefined && shown !== undefined) this.#venueName = this.#known.venue(shown);
    return this.#venueName;
  }
}

/** Works `record` out. `known`: what was worked out for other records of the list. */
export function prepared(record: Publication, known = new Known()): Prepared {
  return new Prepared(record, known);
}

const MOST_PEOPLE = 300;
const NONE: readonly string[] = [];
const CUT = /\bet al|\bothers$|[…?]$|â[€?]¦$/u;
const LONGEST_INITIALS = 16;
const INITIALS = /^(?:\p{Lu}[.\s]*){1,3}$/u;

/** Names of people and of venues recur in a list: each spelling is read once. */
export class Known {
  readonly #people = new ReadOnce(personOf);
  readonly #venues = new ReadOnce(venueName);

  person(shown: string): Person | undefined {
    return this.#people.of(shown);
  }

  venue(shown: string): VenueName {
    return this.#venues.of(shown);
  }
}

function hasAny(ids: Identifiers): boolean {
  for (const _ in ids) return true;
  return false;
}

/** Versions that agencies append to one DOI: `.pub2`, `/v1`. */
function withoutVersion(doi: string): string {
  return doi.replace(/(?:\.pub\d+|[./]v\d+|\/+)$/u, '');
}
