/** What a CSL record tells of a paper; every field may be missing or of a wrong kind. Pure. */
import { partsOf } from '../../publication/person-parts.ts';
import type { PersonParts } from '../../publication/publication.ts';
import type { Status } from '../../reading-list/entry/entry.ts';
import { paperFrom } from '../build-paper.ts';
import { dateIn } from '../dates.ts';
import type { FiledPaper } from '../filed-paper.ts';
import { tagsIn } from '../tags.ts';
import { KINDS } from './kinds.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The paper of a record; undefined where it has no title. */
export function paperOf(fields: Fields): FiledPaper | undefined {
  const said = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = text(fields[name]);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const custom = objectOf(fields.custom);
  const customIds = objectOf(custom.ids);
  const note = said('note');
  const people = peopleIn(fields.author);
  const number = said('number');
  return paperFrom(
    {
      title: said('title'),
      people: people.filter((person) => !isOthers(person)),
      peopleCut: people.some(isOthers),
      editors: peopleIn(fields.editor),
      date: [fields.issued, fields.published, fields.year].map(dateOf).find(([year]) => year !== undefined) ?? [],
      venue: said('container-title', 'journal', 'event-title', 'event'),
      volume: said('volume'),
      issue: said('issue'),
      pages: said('page') ?? said('article-number'),
      kind: KINDS.get(said('type') ?? ''),
      abstract: said('abstract'),
      ids: {
        doi: said('DOI', 'doi'),
        arxiv: text(customIds.arxiv) ?? arxivIn(said('archive'), said('archive_location'), number, note),
        pmid: said('PMID') ?? extra(note, 'PMID'),
        pmcid: said('PMCID') ?? extra(note, 'PMCID'),
        openreview: text(customIds.openreview),
        acl: text(customIds.acl),
        dblp: text(customIds.dblp),
      },
      addresses: [said('URL', 'url')],
      pdf: text(custom.pdf),
      code: text(custom.code),
      details: {
        key: said('citation-key', 'citation-label') ?? extra(note, 'Citation Key') ?? said('id'),
        publisher: said('publisher'),
        place: said('publisher-place'),
        edition: said('edition'),
        series: said('collection-title'),
        isbn: said('ISBN'),
        issn: said('ISSN'),
        language: said('language'),
      },
      tags: Array.isArray(custom.tags)
        ? custom.tags.flatMap((tag: unknown) => text(tag) ?? [])
        : keywords(fields.keyword),
      notes: [note === undefined ? undefined : withoutExtras(note)],
      status: statusIn(custom.status),
      starred: custom.starred === true,
    },
    'csl-json',
  );
}

/** The fields of an object; none of anything else. */
export function objectOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A text; a number as its digits; of a list (Crossref's way) the first. */
function text(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number' && Number.isFinite(one)) return String(one);
  return typeof one === 'string' && one.trim() !== '' ? one : undefined;
}

function keywords(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((tag: unknown) => text(tag) ?? []) : tagsIn(text(value));
}

function peopleIn(value: unknown): PersonParts[] {
  if (typeof value === 'string')
    return value.split(/\s+and\s+|\s*;\s*/u).flatMap((name) => (name === '' ? [] : partsOf(name)));
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  return people.flatMap((item: unknown): PersonParts | [] => {
    if (typeof item === 'string') return item.trim() === '' ? [] : partsOf(item);
    const person = objectOf(item);
    const literal = text(person.literal) ?? text(person.name);
    const family = text(person.family);
    if (literal !== undefined && family === undefined) return { literal };
    const parts: [keyof PersonParts, string | undefined][] = [
      ['family', family],
      ['given', text(person.given)],
      ['particle', text(person['non-dropping-particle'])],
      ['dropping', text(person['dropping-particle'])],
      ['suffix', text(person.suffix)],
    ];
    const known = parts.filter(([, part]) => part !== undefined);
    return known.length === 0 ? [] : Object.fromEntries(known);
  });
}

function isOthers({ literal, family, given }: PersonParts): boolean {
  return given === undefined && /^(?:others|et\.? al\.?|…|\.\.\.)$/iu.test(literal ?? family ?? '');
}

function dateOf(issued: unknown): readonly (number | undefined)[] {
  if (typeof issued === 'string' || typeof issued === 'number') return dateIn(String(issued));
  const date = objectOf(Array.isArray(issued) ? issued[0] : issued);
  const told: unknown = date['date-parts'] ?? [date.year, date.month, date.day];
  // The first of two ends of a range; some programs give one date without the list of ends.
  const parts: unknown = Array.isArray(told) && Array.isArray(told[0]) ? told[0] : told;
  const numbers = (Array.isArray(parts) ? parts : [parts]).map((part: unknown) => Number(text(part)));
  if (Number.isInteger(numbers[0])) return numbers.map((part) => (Number.isInteger(part) ? part : undefined));
  return dateIn(text(date.raw) ?? text(date.literal));
}

/** Zotero writes `arXiv:1706.03762` as the number, and other programs into the note. */
function arxivIn(
  archive: string | undefined,
  location: string | undefined,
  ...others: readonly (string | undefined)[]
) {
  if (location !== undefined && /arxiv/iu.test(archive ?? location)) return location;
  return others.flatMap((said) => /arxiv\s*:\s*(\S+)/iu.exec(said ?? '')?.[1] ?? [])[0];
}

/** `PMID: 123` on a line of the note, as Zotero keeps what CSL has no field for. */
function extra(note: string | undefined, name: string): string | undefined {
  return note
    ?.split('\n')
    .find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}

function withoutExtras(note: string): string {
  return note
    .split('\n')
    .filter((line) => !/^(?:PMID|PMCID|arXiv|Citation Key|Publisher|DOI)\s*:/iu.test(line))
    .join('\n');
}

function statusIn(value: unknown): Status | undefined {
  return value === 'to-read' || value === 'reading' || value === 'read' ? value : undefined;
}
