/** Reads CSL-JSON records, whatever their fields hold, as publications to be judged. */
import { ReadOnce } from '../src/duplicates/records/read-once.ts';
import { authorsIn } from '../src/publication/author-list.ts';
import { decoded } from '../src/publication/character-references.ts';
import { arxivFrom, doiFrom } from '../src/publication/identifiers.ts';
import type { Identifiers, Publication, PublicationKind } from '../src/publication/publication.ts';
import { fail, ok, type Result } from '../src/result.ts';

/** A record's own id and what it says. */
export interface CslRecord {
  readonly id: string | number;
  readonly publication: Publication;
}

const KINDS: ReadonlyMap<string, PublicationKind> = new Map([
  ['paper-conference', 'conference'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['patent', 'patent'],
]);

/** The records in `data`; fails in plain words where it is not a list of records with ids of their own. */
export function cslRecords(data: unknown): Result<CslRecord[], string> {
  if (!Array.isArray(data)) return fail('not a CSL-JSON array of records');
  const records: CslRecord[] = [];
  let place = 0;
  const firstPlaces = new ReadOnce(() => place);
  for (; place < data.length; place += 1) {
    const item: unknown = data[place];
    if (!isObject(item)) return fail(`record ${place + 1} is not an object`);
    const { id } = item;
    if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return fail(`record ${place + 1} has no id`);
    if (firstPlaces.of(`${id}`) !== place) return fail(`record ${place + 1} repeats the id ${JSON.stringify(id)}`);
    records.push({ id, publication: publicationOf(item) });
  }
  return ok(records);
}

function isObject(item: unknown): item is Readonly<Record<string, unknown>> {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}

type Writable<Fields> = { -readonly [Name in keyof Fields]: Fields[Name] };

function publicationOf(fields: Readonly<Record<string, unknown>>): Publication {
  const record: Writable<Publication> = {
    title: withoutReferences(text(fields.title)) ?? '',
    authors: authorsOf(fields.author),
    ids: identifiersOf(fields),
    links: NO_LINKS,
    from: FROM,
  };
  const year = yearOf(fields.issued);
  if (year !== undefined) record.year = year;
  const venue = text(fields['container-title']);
  if (venue !== undefined) record.venue = venue;
  const volume = text(fields.volume);
  if (volume !== undefined) record.volume = volume;
  const issue = text(fields.issue);
  if (issue !== undefined) record.issue = issue;
  const pages = text(fields.page);
  if (pages !== undefined) record.pages = pages;
  const kind = KINDS.get(text(fields.type) ?? '');
  if (kind !== undefined) record.kind = kind;
  const abstract = text(fields.abstract);
  if (abstract !== undefined) record.abstract = { text: abstract, complete: true, source: 'file' };
  return record;
}

const NO_LINKS: Publication['links'] = {};
const FROM: Publication['from'] = { adapter: 'csl-json', page: '' };
const NO_IDS: Identifiers = {};

function identifiersOf(fields: Readonly<Record<string, unknown>>): Identifiers {
  const named = text(fields.DOI);
  const address = text(fields.URL);
  const pmid = text(fields.PMID);
  if (named === undefined && address === undefined && pmid === undefined) return NO_IDS;
  const ids: Writable<Identifiers> = {};
  const doi = doiFrom(named ?? '') ?? doiFrom(address ?? '');
  if (doi !== undefined) ids.doi = doi;
  const arxiv = arxivFrom(named?.replace(/^.*10\.48550\//iu, '') ?? '') ?? arxivFrom(address ?? '');
  if (arxiv !== undefined) ids.arxiv = arxiv;
  if (pmid !== undefined && /^\d+$/u.test(pmid)) ids.pmid = pmid;
  return ids;
}

function authorsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return authorsIn(value);
  if (!Array.isArray(value)) return NOBODY;
  const authors: string[] = [];
  for (const author of value) {
    const { family, given, literal } = nameOf(author);
    if (isTorn(literal ?? given ?? family ?? '')) return authorsIn(rejoined(value));
    if (family !== undefined) authors.push(given === undefined ? family : `${family}, ${given}`);
    else if (literal !== undefined) for (const name of authorsIn(literal)) authors.push(name);
    else if (given !== undefined) authors.push(given);
  }
  return authors;
}

const NOBODY: readonly string[] = [];

/** A name as CSL-JSON tells it; a bare string is one told whole. */
function nameOf(author: unknown): {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
} {
  if (typeof author === 'string') return { literal: author };
  if (typeof author !== 'object' || author === null) return NAMELESS;
  const { family, given, literal }: { family?: unknown; given?: unknown; literal?: unknown } = author;
  return { family: namePart(family), given: namePart(given), literal: namePart(literal) };
}

const NAMELESS = {};
/** A name that ends within a character reference. */
const TORN = /&#\d{2,5}$/u;

function isTorn(name: string): boolean {
  const last = name.charCodeAt(name.length - 1);
  return last >= NIL && last <= NINE && TORN.test(name);
}

const [NIL, NINE] = [0x30, 0x39];

/** Character references as what they stand for. */
function withoutReferences(shown: string | undefined): string | undefined {
  return shown?.includes('&') === true ? decoded(shown) : shown;
}

/** A part of a name; references are also torn from what follows: `G&#252; nther` is `Günther`. */
function namePart(value: unknown): string | undefined {
  const shown = text(value);
  return shown?.includes('&#') === true ? decoded(shown.replace(/(&#\d{2,5};) (?=\p{Ll})/gu, '$1')) : shown;
}

/** A list that was split within a character reference (`Bernd Kr&#228`, `mer, Hans Mai`) as the one line it was. */
function rejoined(authors: readonly unknown[]): string {
  const lines = authors.map((author) => {
    const { family, given, literal } = nameOf(author);
    return [family, given, literal].filter((part) => part !== undefined).join(', ');
  });
  return lines.join(';');
}

/** A text field, trimmed; numbers as digits; absent where it is empty, `NA` or of another kind. */
function text(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return `${one}`;
  if (typeof one !== 'string') return undefined;
  const trimmed = isTrimmed(one) ? one : one.trim();
  return trimmed === '' || trimmed === 'NA' || trimmed === 'N/A' ? undefined : trimmed;
}

/** Whether text begins and ends with a visible letter of ASCII, as nearly all does: asking `trim` takes longer. */
function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > SPACE && first < DELETE && last > SPACE && last < DELETE;
}

const [SPACE, DELETE] = [0x20, 0x7f];

function yearOf(issued: unknown): number | undefined {
  if (typeof issued === 'number') return plausible(issued);
  if (typeof issued === 'string') return plausible(Number(/\d{4}/u.exec(issued)?.[0]));
  if (typeof issued !== 'object' || issued === null) return undefined;
  const date: { 'date-parts'?: unknown; raw?: unknown; literal?: unknown } = issued;
  const parts = date['date-parts'];
  const first: unknown = Array.isArray(parts) ? (Array.isArray(parts[0]) ? parts[0][0] : parts[0]) : undefined;
  return yearOf(first) ?? yearOf(date.raw) ?? yearOf(date.literal);
}

function plausible(year: number): number | undefined {
  return Number.isInteger(year) && year > 1400 && year < 2200 ? year : undefined;
}
