/** The papers with which lists are killed: invented, told apart by title and DOI. Pure. */
import { backupParts } from '../../src/formats/backup.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';

/** How many papers the list holds. */
export const HELD = 600;

const WORDS = 'rivers pianos proteins graphs glaciers letters markets birds metals stars'.split(' ');

/** Some words that differ from one number to the next. */
function words(at: number): string {
  return [at, at / 10, at / 100, at / 1000].map((part) => WORDS[Math.floor(part) % 10]).join(' and ');
}

const titleOf = (at: number) => `Study number ${at} of ${words(at)}`;
const doiOf = (at: number) => `10.5555/${at}`;

function entryOf(at: number): Entry {
  const publication = {
    title: titleOf(at),
    authors: ['Ada Lovelace', 'Grace Hopper'],
    year: 1950 + (at % 70),
    ids: { doi: doiOf(at) },
    links: {},
    from: { adapter: 'dblp', page: 'https://dblp.org/pid/00/0.html' },
  };
  return {
    id: `0mhdxm${String(at).padStart(3, '0')}zzzz${String(at).padStart(8, '0')}`,
    listings: [listingOf(publication, 1_760_000_000_000)],
    chosen: {},
    status: 'to-read',
    tags: ['held'],
    starred: false,
    addedAt: 1_760_000_000_000 + at,
    changedAt: 1_760_000_000_000 + at,
  };
}

/** The list before every change. */
export function heldEntries(): Entry[] {
  return Array.from({ length: HELD }, (_, at) => entryOf(at)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A file of 900 papers, of which 300 are held. */
export function bibliography(): string {
  const item = (_: unknown, at: number) => {
    const number = HELD - 300 + at;
    return `@article{k${number}, title = {${titleOf(number)}}, author = {Lovelace, Ada and Hopper, Grace}, year = ${1950 + (number % 70)}, doi = {${doiOf(number)}}}`;
  };
  return Array.from({ length: 900 }, item).join('\n');
}

/** A copy of another device: every second paper, read meanwhile, and 300 others. */
export async function copy(): Promise<string> {
  const half = heldEntries()
    .filter((_, at) => at % 2 === 0)
    .map((entry): Entry => ({ ...entry, status: 'read', changedAt: entry.changedAt + 1000 }));
  const others = Array.from({ length: 300 }, (_, at) => entryOf(5000 + at));
  let text = '';
  for await (const part of backupParts([half, others], { exportedAt: 1_760_000_100_000, app: '1.0.0' })) text += part;
  return text;
}
