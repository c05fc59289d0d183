/**
 * Invented reading lists of any length, distributed as real ones are: words by Zipf's law, some people and venues far
 * commoner than others, more papers in late years. The same place gives the same paper.
 */
import { backupParts } from '../../src/formats/backup.ts';
import type { Entry, Status } from '../../src/reading-list/entry/entry.ts';
import { entryId } from '../../src/reading-list/entry/entry-id.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';

const WORDS = 40_000;
const PEOPLE = 30_000;
const VENUES = 1500;
const TAGS = 200;
/** How many entries stand in one part of a copy. */
const BATCH = 1000;

const SYLLABLES = (
  'ra to mi len gra dor sta vi ne qua lo ter pho syn cal bi mor tri den ex po la ri con tu ve ma sol ti ber an fe ' +
  'ci nu gen ur pa sim do re ki al'
).split(' ');
const GIVEN = 'Mira Jonas Ana Wei Élise Åsa Peter Chidi Jana Rui Keiko Samuel Ingrid Rashida Mateo Hanneke'.split(' ');
const ENDINGS = ['', 'son', 'ova', 'ez', 'mann', 'ski', 'ø', 'ard'];
const STATUSES: readonly Status[] = ['to-read', 'to-read', 'to-read', 'reading', 'read', 'read'];

/** The parts of a copy file that holds `papers` entries. */
export function copyOf(papers: number): AsyncGenerator<string> {
  return backupParts(batches(papers), { exportedAt: Date.UTC(2026, 0, 1), app: '0.1.0' });
}

/** The word of a rank: the commonest is 0. */
export function wordOf(rank: number): string {
  return syllables(rank + SYLLABLES.length);
}

function* batches(papers: number): Generator<readonly Entry[]> {
  for (let from = 0; from < papers; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, papers - from) }, (_, at) => inventedEntry(from + at));
  }
}

/** The entry at a place of the list, the oldest first. */
export function inventedEntry(place: number): Entry {
  const { below, zipf } = chance(place);
  const at = Date.UTC(2015, 0, 1) + place * 3_000_000;
  const words = (count: number) => capital(Array.from({ length: count }, () => wordOf(zipf(WORDS))).join(' '));
  const tags = below(10) < 6 ? [] : Array.from({ length: 1 + below(3) }, () => `topic ${wordOf(zipf(TAGS))}`);
  const publication = {
    title: `${words(4 + below(4))}: ${words(3 + below(5))} ${place}`,
    authors: Array.from({ length: 1 + below(7) }, () => personOf(Math.floor((zipf(PEOPLE) + below(PEOPLE)) / 2))),
    year: 2026 - Math.min(below(45), below(45)),
    venue: `Journal of ${capital(wordOf(zipf(VENUES)))} Studies`,
    ids: below(3) === 0 ? {} : { doi: `10.5555/invented.${place}` },
    links: { landing: `https://example.org/paper/${place}` },
    ...(below(10) < 4 && { abstract: { text: `${words(120)}.`, complete: true, source: 'dblp' } }),
    from: { adapter: below(3) === 0 ? 'mila' : 'dblp', page: 'https://dblp.org/pid/00/0000.html' },
  };
  return {
    id: entryId(at, 0, `invent${place % 10}`),
    listings: [listingOf(publication, at)],
    chosen: {},
    status: STATUSES[below(STATUSES.length)] ?? 'to-read',
    tags: [...new Set(tags)].sort(),
    ...(below(30) === 0 && { note: `Read again: ${words(12)}` }),
    starred: below(20) === 0,
    addedAt: at,
    changedAt: at,
  };
}

function personOf(number: number): string {
  const family = `${capital(syllables(40 + (number >> 4)))}${ENDINGS[number % ENDINGS.length]}`;
  return `${GIVEN[number % GIVEN.length]} ${family}`;
}

function syllables(number: number): string {
  let left = number;
  let word = '';
  do {
    word += SYLLABLES[left % SYLLABLES.length] ?? '';
    left = Math.floor(left / SYLLABLES.length);
  } while (left > 0);
  return word;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers that depend on `seed` alone: `below` evenly, `zipf` as often as one over the rank. */
function chance(seed: number): { readonly below: (limit: number) => number; readonly zipf: (ranks: number) => number } {
  // mulberry32, public domain: https://github.com/bryc/code/blob/master/jshash/PRNGs.md
  let state = Math.imul(seed + 1, 0x9e3779b9);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    zipf: (ranks) => Math.floor(Math.exp(next() * Math.log(ranks + 1))) - 1,
  };
}
