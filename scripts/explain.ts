/** `npm run explain -- RECORDS.json ID ID`: what speaks for and against two records being one work. */
import { prepared } from '../src/duplicates/prepared.ts';
import { weighed } from '../src/duplicates/verdict.ts';
import type { Publication } from '../src/publication/publication.ts';
import { recordsFrom, refuse } from './read-records.ts';
import { inEnglish } from './reason-in-english.ts';

const [file, first, second, more] = process.argv.slice(2);
if (file === undefined || first === undefined || second === undefined || more !== undefined) {
  refuse('usage: npm run explain -- RECORDS.json ID ID');
}
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

const records = recordsFrom(file);
const [a, b] = [first, second].map((id) => {
  const found = records.find((record) => `${record.id}` === id);
  return found?.publication ?? refuse(`${file} holds no record ${id}`);
});
if (a === undefined || b === undefined) throw new Error('two records were asked for');

const { answer, score, reason, vetoes, evidence } = weighed(prepared(a), prepared(b));
const { title, authors, places } = evidence;
const lines: readonly (readonly [string, string])[] = [
  [first, inOneLine(a)],
  [second, inOneLine(b)],
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
  ['verdict', `${answer}${reason ? `: ${inEnglish(reason)} (${reason.strength})` : ''}, score ${score.toFixed(2)}`],
];
for (const [name, words] of lines) process.stdout.write(`${`${name}:`.padEnd(12)} ${words}\n`);

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
