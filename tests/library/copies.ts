/** Copies of reading lists, as the library writes them. */
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { writtenText } from '../../src/transfer/write-file.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';

/** The text of a copy of everything in `list`. */
export async function copyOf(list: Pick<ReadingList, 'ids' | 'entries' | 'count' | 'decisions'>): Promise<string> {
  const ids = valueOf(await list.ids({ text: '' }));
  return valueOf(await writtenText({ list, ids, format: 'backup', app: '0.1.0', now: new Date() }));
}
