/** Makes a paper out of what a record of any format says: cleaned, bounded, identifiers and addresses recognised. Pure. */
import { defined } from '../publication/defined.ts';
import { arxivFrom, doiFrom, identifiersFromUrl } from '../publication/identifiers.ts';
import { shownName } from '../publication/person-parts.ts';
import type {
  Identifiers,
  Links,
  PersonParts,
  Publication,
  PublicationKind,
  ReferenceDetails,
} from '../publication/publication.ts';
import { venueName } from '../publication/venue.ts';
import type { Status } from '../reading-list/entry/entry.ts';
import type { FiledPaper } from './filed-paper.ts';
import { plain, plainLines } from './plain.ts';

/** What a record says, as it says it; everything may be missing or empty. */
export interface LooseRecord {
  readonly title?: string | undefined;
  readonly people?: readonly PersonParts[];
  readonly peopleCut?: boolean;
  readonly editors?: readonly PersonParts[];
  /** From the greatest unit to the smallest: year, month, day. */
  readonly date?: readonly (number | undefined)[];
  readonly venue?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly kind?: PublicationKind | undefined;
  readonly abstract?: string | undefined;
  /** Each in whatever form; what is no identifier of that kind is passed over. */
  readonly ids?: { readonly [Key in keyof Identifiers]?: string | undefined };
  /** In order of preference, of whatever kind. */
  readonly addresses?: readonly (string | undefined)[];
  readonly pdf?: string | undefined;
  readonly code?: string | undefined;
  /** All that does not belong to the people: see `ReferenceDetails`. */
  readonly details?: { readonly [Key in Exclude<keyof ReferenceDetails, 'people' | 'editors'>]?: string | undefined };
  readonly tags?: readonly string[];
  readonly notes?: readonly (string | undefined)[];
  readonly status?: Status | undefined;
  readonly starred?: boolean;
  readonly addedAt?: number | undefined;
}

const LONGEST = { title: 2000, name: 500, part: 200, line: 1000, abstract: 50_000, note: 1_000_000, people: 6000 };

/** The paper that `record` tells of, read by `adapter`; undefined where it has no title. */
export function paperFrom(record: LooseRecord, adapter: string): FiledPaper | undefined {
  const title = line(record.title, LONGEST.title);
  if (title === undefined) return undefined;
  const people = cleanPeople(record.people);
  const [year, date] = dateOf(record.date ?? []);
  const abstract = line(record.abstract, LONGEST.abstract);
  const pages = bare(record.pages, /^(?:pp?|pages?)[.\s]\s*(?=\S)/iu)?.replace(/\s*(?:[-–—‐‑−]\s*)+/gu, '-');
  const ids = idsOf(record);
  const venue = line(record.venue, LONGEST.line);
  const publication: Publication = {
    title,
    authors: people.map((person) => shownName(person).slice(0, LONGEST.name)),
    ...(record.peopleCut === true && { authorsCut: true }),
    ...defined({
      year,
      date,
      venue,
      volume: bare(record.volume, /^vol(?:ume|\.)?\s+(?=\S)/iu),
      issue: bare(record.issue, /^(?:issue|no\.|number)\s+(?=\S)/iu),
      pages,
      kind: kindOf(record.kind, ids, venue),
    }),
    ids,
    links: linksOf(record),
    ...(abstract !== undefined && {
      abstract: { text: abstract, complete: abstract.length < LONGEST.abstract, source: adapter },
    }),
    ...referenceOf(record, people),
    from: { adapter },
  };
  const note = noteOf(record.notes ?? []);
  return {
    publication,
    tags: tagsOf(record.tags ?? []),
    ...(record.starred === true && { starred: true }),
    ...defined({ note, status: record.status, addedAt: record.addedAt }),
  };
}

/** The DOI that a field for DOIs holds: all of it, since old ones hold `<`, `;` and brackets; else one within. */
export function doiOfField(text: string | undefined): string | undefined {
  const bare = text?.trim().replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\/|^doi:?\s*/iu, '') ?? '';
  const whole = /^10\.\d{4,9}\/\S+$/u.exec(bare)?.[0].toLowerCase();
  return whole !== undefined && whole.length <= 500 ? whole : doiFrom(bare);
}

function line(text: string | undefined, longest: number): string | undefined {
  if (text === undefined) return undefined;
  const clean = plain(text);
  if (clean === '') return undefined;
  return clean.length > longest ? clean.slice(0, longest).toWellFormed().trim() : clean;
}

/** `Volume 523` and `pp. 3-5` as files say them, without the word. */
function bare(text: string | undefined, word: RegExp): string | undefined {
  return line(text, LONGEST.part)?.replace(word, '');
}

function cleanPeople(people: readonly PersonParts[] = []): PersonParts[] {
  return people.slice(0, LONGEST.people).flatMap((person) => {
    const { literal, ...parts } = person;
    const whole = line(literal, LONGEST.name);
    if (whole !== undefined) return [{ literal: whole }];
    const { family, given, particle, dropping, suffix } = parts;
    const part = (text: string | undefined) => line(text, LONGEST.part);
    const clean: PersonParts = defined({
      family: part(family),
      given: part(given),
      particle: part(particle),
      dropping: part(dropping),
      suffix: part(suffix),
    });
    return Object.keys(clean).length > 0 ? [clean] : [];
  });
}

function dateOf([year, month, day]: readonly (number | undefined)[]): [number | undefined, string | undefined] {
  if (year === undefined || !Number.isInteger(year) || year < 1000 || year > 2999) return [undefined, undefined];
  const two = (part: number) => String(part).padStart(2, '0');
  if (month === undefined || !(month >= 1 && month <= 12)) return [year, undefined];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [year, `${year}-${two(month)}${day !== undefined && day >= 1 && day <= days ? `-${two(day)}` : ''}`];
}

/** Formats without a type for preprints file them as articles or as anything else. */
function kindOf(
  kind: PublicationKind | undefined,
  { arxiv }: Identifiers,
  venue: string | undefined,
): PublicationKind | undefined {
  if (kind === 'article') return venue !== undefined && venueName(venue).preprint ? 'preprint' : kind;
  return arxiv !== undefined && (kind === undefined || kind === 'other') ? 'preprint' : kind;
}

function idsOf({ ids = {}, addresses = [], pdf }: LooseRecord): Identifiers {
  const fromAddresses = [...addresses, pdf].flatMap((address) => (address ? identifiersFromUrl(address) : []));
  const doi = doiOfField(ids.doi);
  const known = defined({
    doi,
    arxiv: arxivFrom(ids.arxiv ?? '') ?? arxivFrom(`arxiv:${ids.arxiv ?? ''}`) ?? arxivOfDoi(doi),
    pmid: /\d{1,9}/u.exec(ids.pmid ?? '')?.[0],
    pmcid: /PMC\d+/iu.exec(ids.pmcid ?? '')?.[0].toUpperCase(),
    openreview: word(ids.openreview),
    acl: word(ids.acl),
    dblp: word(ids.dblp),
  });
  return Object.assign({}, ...fromAddresses.reverse(), known);
}

function arxivOfDoi(doi: string | undefined): string | undefined {
  return doi?.startsWith('10.48550/arxiv.') ? arxivFrom(`arxiv:${doi.slice('10.48550/arxiv.'.length)}`) : undefined;
}

function word(text: string | undefined): string | undefined {
  return text !== undefined && /^[^\s\p{Cc}]{1,500}$/u.test(text) ? text : undefined;
}

function linksOf({ addresses = [], pdf, code }: LooseRecord): Links {
  // Some programs put all addresses of a paper into one field.
  const good = addresses
    .flatMap((text) => text?.split(/\s+(?=https?:)/iu) ?? [])
    .flatMap((text) => webAddress(text) ?? []);
  const isPdf = (address: string) => /\.pdf(?:$|[?#])/iu.test(address);
  const landing = good.find((address) => !isPdf(address));
  return defined({ landing, pdf: webAddress(pdf) ?? good.find(isPdf), code: webAddress(code) });
}

function webAddress(text: string | undefined): string | undefined {
  const address = text?.trim() ?? '';
  return address.length <= 4000 && /^https?:\/\/[^\s]+$/iu.test(address) && URL.canParse(address) ? address : undefined;
}

function referenceOf(record: LooseRecord, people: readonly PersonParts[]): Pick<Publication, 'reference'> {
  const { key, language, ...others } = record.details ?? {};
  const editors = cleanPeople(record.editors);
  const lines = Object.entries(others).map(([name, text]) => [name, line(text, LONGEST.line)]);
  const reference: ReferenceDetails = {
    ...(people.length > 0 && { people }),
    ...(editors.length > 0 && { editors }),
    ...defined({ ...Object.fromEntries(lines), key: line(key, LONGEST.part), language: line(language, LONGEST.part) }),
  };
  return Object.keys(reference).length > 0 ? { reference } : {};
}

function tagsOf(tags: readonly string[]): string[] {
  const clean = tags.flatMap((tag) => line(tag, LONGEST.part) ?? []);
  return [...new Set(clean)].slice(0, 1000);
}

function noteOf(notes: readonly (string | undefined)[]): string | undefined {
  const clean = notes.flatMap((note) => (note === undefined ? [] : plainLines(note))).filter((note) => note !== '');
  const whole = [...new Set(clean)].join('\n\n').slice(0, LONGEST.note).toWellFormed();
  return whole === '' ? undefined : whole;
}
