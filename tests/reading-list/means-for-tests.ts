/** A reading list on an empty database of fake-indexeddb, with a clock and chance of its own. */
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import type { Publication } from '../../src/publication/publication.ts';
import type { Means } from '../../src/reading-list/means.ts';
import type { Exclusively } from '../../src/reading-list/open.ts';

/** An empty disk. */
export function emptyDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Means that count: every call is a millisecond later and has a number of its own. One lock for all that share it. */
export function countingMeans(exclusively: Exclusively = oneAtATime(), from = 1_800_000_000_000): Means {
  let calls = 0;
  const next = () => {
    calls += 1;
    return calls;
  };
  return {
    now: () => from + next(),
    random: () => next().toString(36).padStart(24, '0').split('').reverse().join(''),
    exclusively,
    announce: () => {},
  };
}

/** What `navigator.locks` does, within one process. */
export function oneAtATime(): Exclusively {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = last.then(work, work);
    last = run.catch(() => {});
    return run;
  };
}

/** A listing with a title and whatever else matters. */
export function listing(title: string, fields: Partial<Publication> = {}): Publication {
  return {
    title,
    authors: ['Ada Lovelace', 'Grace Hopper'],
    ids: {},
    links: {},
    from: { adapter: 'mila', page: 'https://mila.quebec/en/directory/someone' },
    ...fields,
  };
}
