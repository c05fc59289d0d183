import { expect, it, vi } from 'vitest';
import { listReader } from '../../src/list-view/list-reader.ts';
import type { Entry } from '../../src/reading-list/entry/entry.ts';
import type { EntryPage, Query, StoreFailure } from '../../src/reading-list/reading-list.ts';
import { fail, ok, type Result } from '../../src/result.ts';

function entry(id: string): Entry {
  return { id, listings: [], chosen: {}, status: 'to-read', tags: [], starred: false, addedAt: 0, changedAt: 0 };
}

/** A list of `size` entries, which answers when it is told to. */
function listOf(size: number) {
  const asked: Query[] = [];
  const ids = Array.from({ length: size }, (_, index) => `e${index}`);
  const list = vi.fn<(query: Query) => Promise<Result<EntryPage, StoreFailure>>>(async (query) => {
    asked.push(query);
    const matching = ids.filter((id) => id.includes(query.text));
    return ok({
      entries: matching.slice(query.offset, query.offset + query.limit).map(entry),
      matching: matching.length,
      total: ids.length,
    });
  });
  return { asked, ids, list };
}

it('reads no more of a long list than is in view', async () => {
  const list = listOf(10_000);
  const reader = listReader(list, () => {});
  reader.refresh();
  await vi.waitFor(() => expect(reader.view().settled).toBe(true));

  reader.show(5_000, 5_010);

  await vi.waitFor(() => expect(reader.view().at(5_010)?.id).toBe('e5010'));
  expect(reader.view().at(0)).toBeUndefined();
  expect(list.asked.reduce((sum, { limit }) => sum + limit, 0)).toBeLessThan(200);
});

it('answers the last of many queries and skips those between', async () => {
  const list = listOf(300);
  const reader = listReader(list, () => {});
  for (const text of ['e', 'e1', 'e12', 'e123']) reader.ask({ text });

  await vi.waitFor(() => expect(reader.view().text).toBe('e123'));
  expect(reader.view().matching).toBe(1);
  expect(list.asked.map(({ text }) => text)).toEqual(['e', 'e123']);
});

it('never shows rows of one query under the words of another', async () => {
  const list = listOf(100);
  const seen: [string, string | undefined][] = [];
  const reader = listReader(list, () => seen.push([reader.view().text, reader.view().at(0)?.id]));
  reader.ask({ text: 'e5' });
  await vi.waitFor(() => expect(reader.view().text).toBe('e5'));
  reader.ask({ text: 'e7' });
  await vi.waitFor(() => expect(reader.view().text).toBe('e7'));

  expect(seen).toEqual([
    ['e5', 'e5'],
    ['e7', 'e7'],
  ]);
});

it('reads again what is in view when the list changes', async () => {
  const list = listOf(200);
  const reader = listReader(list, () => {});
  reader.refresh();
  await vi.waitFor(() => expect(reader.view().settled).toBe(true));
  reader.show(100, 110);
  await vi.waitFor(() => expect(reader.view().at(100)?.id).toBe('e100'));

  list.ids.unshift('new');
  reader.refresh();

  await vi.waitFor(() => expect(reader.view().at(100)?.id).toBe('e99'));
  expect(reader.view().matching).toBe(201);
});

it('keeps what it has read when a later reading fails, and recovers', async () => {
  const list = listOf(3);
  const reader = listReader(list, () => {});
  reader.refresh();
  await vi.waitFor(() => expect(reader.view().settled).toBe(true));

  list.list.mockResolvedValueOnce(fail('broken'));
  reader.refresh();
  await vi.waitFor(() => expect(reader.view().failure).toBe('broken'));
  expect(reader.view().at(0)?.id).toBe('e0');
  reader.refresh();

  await vi.waitFor(() => expect(reader.view().failure).toBeUndefined());
});
