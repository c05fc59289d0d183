/** The list's database as a page of the extension sees it, past the extension's own code. */
import type { Page } from 'puppeteer-core';
import { lookupRow } from '../../src/reading-list/database/write-changes.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';

/** What stands on the disk. */
export interface DiskState {
  readonly version: number;
  readonly papers: number;
  /** What the store itself says of how many there are, and for how many it has keys. */
  readonly counted: number;
  readonly lookups: number;
  readonly trashed: number;
  /** DOIs that stand in more than one entry. */
  readonly doubled: number;
  /** Names every byte of every entry. */
  readonly exact: string;
  /** Names the same without ids and times, which differ from one import to the next. */
  readonly shape: string;
}

/** Makes the database that version 1 left, with `entries` in it. Nobody else may hold it for long. */
export async function seedVersion1(page: Page, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry) => ({ entry, lookup: { ...lookupRow(entry), words: ['study'] } }));
  await page.evaluate(async (given) => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    // Asked for in one go: in between the background may open it, which would make it of today's version.
    const deleted = settled(indexedDB.deleteDatabase('paperfold'));
    const opening = indexedDB.open('paperfold', 1);
    opening.addEventListener('upgradeneeded', () => {
      const fresh = opening.result;
      fresh.createObjectStore('entries', { keyPath: 'id' });
      const lookup = fresh.createObjectStore('lookup', { keyPath: 'id' });
      lookup.createIndex('keys', 'keys', { multiEntry: true });
      lookup.createIndex('words', 'words', { multiEntry: true });
      fresh.createObjectStore('journal', { keyPath: 'token' }).createIndex('at', 'at');
      fresh.createObjectStore('meta').put(given.length, 'count');
      for (const { entry, lookup: row } of given) {
        // The upgrade's own transaction: whole, or not there.
        opening.transaction?.objectStore('entries').put(entry);
        opening.transaction?.objectStore('lookup').put(row);
      }
    });
    await deleted;
    (await settled(opening)).close();
  }, rows);
}

/** Reads what stands on the disk. */
export function stateOnDisk(page: Page): Promise<DiskState> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const named = async (value: unknown) => {
      const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
      return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const database = await settled(indexedDB.open('paperfold'));
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores);
    const counts = (name: string) =>
      stores.includes(name) ? settled(transaction.objectStore(name).count()) : Promise.resolve(0);
    const [entries, lookups, trashed, counted] = await Promise.all([
      settled<Entry[]>(transaction.objectStore('entries').getAll()),
      counts('lookup'),
      counts('trash'),
      settled<number | undefined>(transaction.objectStore('meta').get('count')),
    ]);
    const { version } = database;
    database.close();
    const dois = entries.flatMap(({ listings }) => [...new Set(listings.map((one) => one.publication.ids.doi ?? ''))]);
    const shape = entries.map(({ listings, status, tags }) => [
      listings.map((one) => one.publication.title).sort(),
      status,
      tags,
    ]);
    return {
      version,
      papers: entries.length,
      counted: counted ?? 0,
      lookups,
      trashed,
      doubled: dois.length - new Set(dois).size,
      exact: await named(entries),
      shape: await named(shape.map((one) => JSON.stringify(one)).sort()),
    };
  });
}
