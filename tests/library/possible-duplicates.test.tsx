// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLikely } from '../../src/library/duplicates/likely-search.ts';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { freshList } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, texts, the, titles, unmount } from '../list-view/mounting.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';

const walks = listing('Learning sparse graphs from noisy walks', { year: 2021, venue: 'ICML' });
const retold = listing('Learning sparse graph from noisy walks revisited again', { year: 2023, venue: 'TMLR' });
const ids = { doi: '10.1000/one' };
let list: ReadingList;

async function open(): Promise<void> {
  await mount(
    <Library list={list} openDesk={() => importDesk(list)} app="0.1.0" findDuplicates={() => findLikely(list)} />,
  );
  await eventually(() => the('[data-action="duplicates"]'));
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  list = freshList();
  for (const paper of [walks, listing('Protein folding by message passing')]) valueOf(await list.save([[paper]]));
});
afterEach(unmount);

describe('possible duplicates', { timeout: 30_000 }, () => {
  it('are shown side by side with what differs marked, and merged after a preview, with undo', async () => {
    valueOf(await list.save([[retold]]));
    await open();
    await click('[data-action="duplicates"]');
    await eventually(() => the('[data-pair]'));
    expect(texts('[data-compared="venue"] td')).toEqual(['ICML', 'TMLR']);
    expect(texts('[data-compared="title"] mark').length).toBeGreaterThan(0);
    expect(the('[data-compared="year"]').textContent).toContain('differs');
    await click('[data-action="same-paper"]');
    await eventually(() => the('[data-merge-preview]'));
    expect(valueOf(await list.count())).toBe(3);
    await click('[data-action="merge-confirm"]');
    await eventually(() => expect(the('[role="status"] .undo-bar').textContent).toContain('Merged.'));
    expect(valueOf(await list.count())).toBe(2);
    await eventually(() =>
      expect(texts('.duplicates .note')).toContain('Nothing in your list looks like a duplicate.'),
    );
    await eventually(() => expect(texts('[data-decision="same"]')).toHaveLength(1));
    await click('[data-action="undo"]');
    await eventually(() => the('[data-pair]'));
    expect(valueOf(await list.count())).toBe(3);
  });

  it('said to be different are not offered again, until that is taken back', async () => {
    valueOf(await list.save([[retold]]));
    await open();
    await click('[data-action="duplicates"]');
    await eventually(() => the('[data-pair]'));
    await click('[data-action="not-same-paper"]');
    await eventually(() => expect(texts('[data-decision="different"]')).toHaveLength(1));
    expect(document.querySelector('[data-pair]')).toBeNull();
    await click('[data-action="withdraw"]');
    await eventually(() => the('[data-pair]'));
    expect(valueOf(await list.decisions())).toEqual([]);
  });

  it('with one DOI are merged all at once, and given back by one undo', async () => {
    const [one, two] = [
      { ...walks, ids },
      { ...walks, ids, venue: 'CoRR' },
    ];
    valueOf(await list.decide('different', [one], [two]));
    valueOf(await list.save([[one], [two]]));
    valueOf(await list.withdraw(valueOf(await list.decisions())[0]?.id ?? ''));
    await open();
    const before = valueOf(await list.count());
    await click('[data-action="duplicates"]');
    await eventually(() => the('[data-action="merge-same-doi"]'));
    await click('[data-action="merge-same-doi"]');
    await click('[data-action="merge-same-doi-confirm"]');
    await eventually(() => the('[data-action="undo"]'));
    expect(valueOf(await list.count())).toBeLessThan(before);
    await click('[data-action="undo"]');
    await eventually(async () => expect(document.querySelector('[data-action="merge-same-doi"]')).not.toBeNull());
    expect(valueOf(await list.count())).toBe(before);
  });

  it('may be two that the reader selects in the list', async () => {
    await open();
    await titles('Protein folding by message passing', walks.title);
    await click('[data-action="select-all"]');
    await eventually(() => the('[data-action="merge-selected"]'));
    await click('[data-action="merge-selected"]');
    await eventually(() => the('[data-merge-preview]'));
    await click('[data-action="merge-confirm"]');
    await eventually(async () => expect(texts('[data-entry] [data-field="title"]')).toHaveLength(1));
    await click('[data-action="undo"]');
    await titles('Protein folding by message passing', walks.title);
  });
});
