/** Puts into English what speaks for and against two records of a list being one work. */
import { clusters } from '../src/duplicates/clusters.ts';
import { Known, prepared } from '../src/duplicates/records/prepared.ts';
import { distrustCopied } from '../src/duplicates/verdict/trust.ts';
import { weighed } from '../src/duplicates/verdict/verdict.ts';
import type { Publication } from '../src/publication/publication.ts';
import type { CslRecord } from './csl-records.ts';
import { inEnglish } from './reason-in-english.ts';

const UNTOLD = 'not told by both';
/** What each veto says, see docs/decisions/duplicates.md. */
const VETOES: Readonly<Record<string, string>> = {
  notice: 'one is an erratum, a retraction, a comment or a reply',
  partNumbers: 'the titles name other numbers or parts',
  authors: 'nobody is an author of both',
  differentDoi: 'two DOIs of one registrant',
  pages: 'other pages',
  volume: 'another volume',
  serialTitle: 'a title that recurs, in another issue or year',
  conferenceAndJournal: 'a paper of a meeting and an article of a journal',
};

/** A line of an explanation: what it is about, and what there is to say. */
export type Line = readonly [about: string, words: string];

/**
 * The evidence for the records at the places `one` and `other`, what forbids them to be one work, the verdict on the pair
 * alone, and what became of the two among all `records`.
 */
export function explanation(records: readonly CslRecord[], one: number, other: number): readonly Line[] {
  const publications = records.map(({ publication }) => publication);
  const known = new Known();
  const all = publications.map((publication) => prepared(publication, known));
  distrustCopied(all);
  const [a, b] = [all[one], all[other]];
  if (a === undefined || b === undefined) throw new Error(`no records at ${one} and ${other}`);
  const { answer, score, reason, alone, vetoes, evidence } = weighed(a, b);
  const { title, authors, places } = evidence;
  const why = reason ? `: ${inEnglish(reason)} (${reason.strength})` : '';
  return [
    [`${records[one]?.id}`, inOneLine(a.record)],
    [`${records[other]?.id}`, inOneLine(b.record)],
    [
      'title',
      `${title.kind}, ${percent(title.share)} in common${title.numbersDiffer ? ', numbers or parts differ' : ''}`,
    ],
    ['authors', authors.of === 0 ? UNTOLD : `${authors.both} of ${authors.of} the same`],
    ['years', places.years === undefined ? UNTOLD : places.years === 0 ? 'the same' : `${places.years} apart`],
    ...(['venue', 'volume', 'issue', 'page', 'doi'] as const).map((name) => [name, agreement(places[name])] as const),
    ['identifier', evidence.identifier ?? 'none in common'],
    ['preprint', evidence.preprint ? 'yes' : 'no'],
    ['vetoes', vetoes.map((name) => `${name} (${VETOES[name] ?? name})`).join('; ') || 'none'],
    ['verdict', `${answer}${why}, score ${score.toFixed(2)}${alone ? COUNTERPART : ''}`],
    ['in the list', inTheList(records, one, other)],
  ];
}

const COUNTERPART =
  '; two sources tell the title in their own words, so only where neither record has a surer counterpart';

/** What the whole list made of two of its records. */
function inTheList(records: readonly CslRecord[], one: number, other: number): string {
  const found = clusters(records.map(({ publication }) => publication));
  const membersWith = (place: number) =>
    found
      .map(({ kept, hidden }) => [kept, ...hidden.map(({ index }) => index)])
      .find((members) => members.includes(place))
      ?.filter((member) => member !== place) ?? [];
  const [withOne, withOther] = [membersWith(one), membersWith(other)];
  if (withOne.includes(other)) return 'one work';
  const counterparts = [
    [one, withOne],
    [other, withOther],
  ] as const;
  const told = counterparts.flatMap(([place, members]) =>
    members.length === 0 ? [] : [`${records[place]?.id} is one work with ${named(records, members)}`],
  );
  return ['two works', ...told].join('; ');
}

const MOST_NAMED = 5;

function named(records: readonly CslRecord[], places: readonly number[]): string {
  const ids = places.slice(0, MOST_NAMED).map((place) => `${records[place]?.id}`);
  return ids.join(', ') + (places.length > MOST_NAMED ? ` and ${places.length - MOST_NAMED} more` : '');
}

function agreement(agrees: 'yes' | 'no' | undefined): string {
  return agrees === undefined ? UNTOLD : agrees === 'yes' ? 'agrees' : 'differs';
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function inOneLine({ title, authors, year, venue, volume, issue, pages, ids }: Publication): string {
  const people = authors.slice(0, 4).join('; ') + (authors.length > 4 ? '; …' : '');
  const place = [venue, volume && `vol. ${volume}`, issue && `no. ${issue}`, pages && `pp. ${pages}`]
    .filter(Boolean)
    .join(', ');
  return [title || '(no title)', people, year, place, ids.doi].filter(Boolean).join(' | ').slice(0, 400);
}
