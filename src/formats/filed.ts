/** Entries of the list as files hold them. Pure. */
import type { Links, Publication, ReferenceDetails } from '../publication/publication.ts';
import type { Entry } from '../reading-list/entry/entry.ts';
import { type Shown, shown } from '../reading-list/entry/shown.ts';
import { bySpeaking } from '../reading-list/entry/version.ts';
import type { FiledPaper } from './filed-paper.ts';

/**
 * What is to be cited of `entry`, as one paper: the reader's own words above all, every link and identifier once. The
 * published version speaks first, whichever its reader prefers to see: see docs/decisions/preferred-version.md.
 */
export function filedPaper(entry: Entry): FiledPaper {
  const seen = shown({ ...entry, prefer: 'published' });
  const { tags, note, status, starred, addedAt } = entry;
  return {
    publication: publicationOf(entry, seen),
    tags,
    ...(note !== undefined && { note }),
    status,
    ...(starred && { starred }),
    addedAt,
  };
}

function publicationOf({ listings, chosen }: Entry, seen: Shown): Publication {
  const { title, authors, authorsCut, abstract, ids, versions } = seen;
  const speaking = bySpeaking(listings).map(({ publication }) => publication);
  const reference: ReferenceDetails = Object.assign(
    {},
    ...speaking.flatMap((publication) => publication.reference ?? []).reverse(),
  );
  // Names taken apart hold only beside the very names that they were taken from.
  const { people: _people, ...details } = reference;
  const people = chosen.authors === undefined ? namesOf(speaking, authors.value) : undefined;
  const fields = ['year', 'date', 'venue', 'volume', 'issue', 'pages', 'kind'] as const;
  const values = fields.flatMap((name) => (seen[name] === undefined ? [] : [[name, seen[name].value] as const]));
  // A year that the reader corrected stands above the date of a page.
  const known = values.filter(([name, value]) => name !== 'date' || fits(value, seen.year?.value));
  return {
    title: title.value,
    authors: authors.value,
    ...(authorsCut && { authorsCut }),
    ...Object.fromEntries(known),
    ids,
    links: linksOf(versions),
    ...(abstract && { abstract: { text: abstract.value, complete: abstract.complete, source: 'paperfold' } }),
    ...(Object.keys(details).length > 0 || people ? { reference: { ...details, ...(people && { people }) } } : {}),
    from: { adapter: 'paperfold' },
  };
}

function namesOf(publications: readonly Publication[], shownNames: readonly string[]): ReferenceDetails['people'] {
  const same = (names: readonly string[]) =>
    names.length === shownNames.length && names.every((name, index) => name === shownNames[index]);
  return publications.find(({ authors, reference }) => reference?.people && same(authors))?.reference?.people;
}

function fits(date: unknown, year: number | undefined): boolean {
  return year === undefined || String(date).startsWith(String(year));
}

function linksOf(versions: readonly Links[]): Links {
  const first = (kind: keyof Links) => versions.find((version) => version[kind] !== undefined)?.[kind];
  const [landing, pdf, code] = [first('landing'), first('pdf'), first('code')];
  return {
    ...(landing !== undefined && { landing }),
    ...(pdf !== undefined && { pdf }),
    ...(code !== undefined && { code }),
  };
}
