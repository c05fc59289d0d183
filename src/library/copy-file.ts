/** Copies of the list as files: made, named and read. The format itself is loaded when it is used. */
import type { Entry } from '../reading-list/entry.ts';
import type { Selection } from '../reading-list/query.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { isSameQuery, isSelected, type Selected } from './selected.ts';

/** How many entries are read at once. */
const BATCH = 500;

/** `paperfold-2026-03-31.json`, by the reader's calendar. */
export function copyName(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `paperfold-${year}-${month}-${day}.json`;
}

/** The selected entries, in batches. Throws what `all` throws; stops with an error where the list cannot be read. */
export async function* entriesIn(list: ReadingList, selected: Selected): AsyncGenerator<readonly Entry[]> {
  if (selected.kind === 'some') {
    for (const id of selected.ids) {
      const found = await list.entry(id);
      if (!found.ok) throw new CopyStopped(found.error);
      if (found.value) yield [found.value];
    }
  } else if (isSameQuery(selected.of, EVERYTHING) && selected.without.size === 0) yield* list.all();
  else
    for await (const batch of entriesMatching(list, selected.of))
      yield batch.filter(({ id }) => isSelected(selected, id));
}

const EVERYTHING: Selection = { text: '' };

async function* entriesMatching(list: ReadingList, selection: Selection): AsyncGenerator<readonly Entry[]> {
  for (let offset = 0; ; offset += BATCH) {
    const page = await list.list({ ...selection, offset, limit: BATCH });
    if (!page.ok) throw new CopyStopped(page.error);
    if (page.value.entries.length > 0) yield page.value.entries;
    if (offset + BATCH >= page.value.matching) return;
  }
}

/** The list could not be read to its end: a copy of a part must not look like a copy of the whole. */
export class CopyStopped extends Error {
  override readonly name = 'CopyStopped';
}

/** Hands a file to the browser's downloads. Needs no permission. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps the blob for it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
