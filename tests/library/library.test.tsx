// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { ok } from '../../src/result.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { failingList, freshList, threePapers } from '../list-view/lists.ts';
import {
  click,
  eventually,
  giveSizes,
  giveStreams,
  mount,
  texts,
  the,
  titles,
  type,
  unmount,
} from '../list-view/mounting.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';
import { copyOf } from './copies.ts';
import { savedFiles } from './saved-files.ts';

const BACKUP = '[data-action="export"][data-format="backup"]';

let list: ReadingList;
let saved: ReturnType<typeof savedFiles>;

async function open(shown: ReadingList = list): Promise<void> {
  await mount(<Library list={shown} openDesk={() => importDesk(shown)} app="0.1.0" />);
}

/** Chooses a file as the file dialogue would. */
function choose(content: string, name = 'copy.json'): void {
  const field = the('[data-import]');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([content], name)] });
  Object.defineProperty(field, 'value', { configurable: true, writable: true, value: '' });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(async () => {
  giveSizes();
  giveStreams();
  speak('en');
  saved = savedFiles();
  list = await threePapers();
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

describe('a copy', () => {
  it('holds everything, under a name with the day', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await click(BACKUP);

    await eventually(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.name).toMatch(/^paperfold-\d{4}-\d\d-\d\d\.json$/u);
    expect(await saved[0]?.blob.text()).toContain('First thoughts on folding');
  });

  it('of a search or a selection says how many papers it holds', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await type('steps');
    await titles('Second steps');
    expect(the(BACKUP).textContent).toBe('Save a copy of 1 paper');

    await click(BACKUP);
    await eventually(() => expect(saved).toHaveLength(1));
    expect(await saved[0]?.blob.text()).not.toContain('lucky');
    await click('[data-action="select"]');
    await type('');
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click(BACKUP);

    await eventually(() => expect(saved).toHaveLength(2));
    expect(await saved[1]?.blob.text()).toContain('Second steps');
    expect(await saved[1]?.blob.text()).not.toContain('lucky');
  });

  it('restores into an empty list, after showing what it would do', async () => {
    const copy = await copyOf(list);
    list = freshList();
    await open();

    choose(copy);
    await eventually(() => the('[data-import-preview]'));
    const { dataset } = the('[data-import-preview]');
    expect([dataset['new'], dataset['merged'], dataset['rejected']]).toEqual(['3', '0', '0']);
    expect(valueOf(await list.count())).toBe(0);
    // Advice for an empty list would stand in the way of what is asked.
    expect(document.querySelector('[data-empty]')).toBeNull();
    await click('[data-action="import-confirm"]');
    await eventually(() => the('[data-import-done]'));

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click('[data-action="undo"]');
    await eventually(() => expect(the('[data-count]').textContent).toBe('0'));
    expect(document.querySelector('[data-import-done]')).toBeNull();
  });

  it('names what it cannot read and restores the rest', async () => {
    const copy = await copyOf({
      ...list,
      entries: async (ids) => {
        const found = valueOf(await list.entries(ids));
        // As a program would have written it that knows another word.
        return ok(found.map((entry, at) => (at === 0 ? Object.assign({}, entry, { status: 'lost' }) : entry)));
      },
    });
    list = freshList();
    await open();

    choose(copy);

    await eventually(() => expect(the('[data-import-preview]').dataset['rejected']).toBe('1'));
    expect(the('[data-import-preview]').dataset['new']).toBe('2');
    expect(the('[data-import-preview]').textContent).toContain('1 entry cannot be read');
  });

  it('can be dropped on the page', async () => {
    const copy = await copyOf(list);
    list = freshList();
    await open();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File([copy], 'dropped.json')] } });

    document.body.dispatchEvent(drop);

    await eventually(() => expect(the('[data-import-preview]').textContent).toContain('dropped.json: 3 entries'));
    expect(drop.defaultPrevented).toBe(true);
  });

  it.each([
    ['empty', '', 'It is empty'],
    ['of something else', '{"papers":[]}', 'not a copy made by Paperfold'],
    ['no text at all', '\u0000\u0001\u0002PNG', 'no text file'],
    ['from the future', '{"format":"paperfold-backup","version":99,"entries":[]}', 'newer Paperfold'],
    ['cut off', '{"format":"paperfold-backup","version":1,"entries":[\n{"id":', 'end of this copy is missing'],
  ])('that is %s is refused in words, and nothing is lost', async (_, content, words) => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    choose(content);

    await eventually(() => expect(the('[data-import-failed]').textContent).toContain(words));
    expect(the('[data-import-failed]').textContent).toContain('Nothing was changed');
    expect(document.querySelector('[data-import-preview]')).toBeNull();
    expect(valueOf(await list.count())).toBe(3);
  });

  it('that does not fit on the disk changes nothing', async () => {
    const copy = await copyOf(list);
    await open({ ...list, restore: failingList('full').restore });
    list = await threePapers();
    choose(copy);
    await eventually(() => the('[data-import-preview]'));

    await click('[data-action="import-confirm"]');

    await eventually(() => expect(the('[data-import-failed]').textContent).toContain('Free some space'));
    expect(document.querySelector('[data-import-done]')).toBeNull();
  });
});

describe('the detail', () => {
  it('shows every listing, with its links and where it was seen', async () => {
    list = freshList();
    const preprint = listing('Two faces', { venue: 'arXiv', links: { pdf: 'https://arxiv.org/pdf/1' } });
    valueOf(
      await list.save([[listing('Two faces', { venue: 'ICML', links: { landing: 'https://icml.cc/1' } }), preprint]]),
    );
    await open();

    await eventually(() =>
      expect(texts('[data-listing] p:first-child')).toEqual(['Published · ICML', 'Preprint · arXiv']),
    );
    expect([...document.querySelectorAll<HTMLAnchorElement>('[data-link]')].map(({ href }) => href)).toEqual([
      'https://icml.cc/1',
      'https://arxiv.org/pdf/1',
    ]);
    expect(texts('[data-listing] a[href*="mila.quebec"]')).toEqual(['mila.quebec', 'mila.quebec']);
  });

  it('parts a listing that is another paper, and joins it again', async () => {
    list = freshList();
    valueOf(await list.save([[listing('Two faces', { venue: 'ICML' }), listing('Two faces', { venue: 'arXiv' })]]));
    await open();
    await eventually(() => expect(document.querySelectorAll('[data-action="split"]')).toHaveLength(2));

    await click('[data-action="split"]');
    await titles('Two faces', 'Two faces');
    await click('[data-action="undo"]');

    await titles('Two faces');
    await eventually(() => expect(document.querySelectorAll('[data-listing]')).toHaveLength(2));
  });
});

describe('many at once', () => {
  it('selects all that the query shows, sets their status, removes them, and undoes it', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await click('[data-action="select-all"]');
    await eventually(() => expect(the('.select-all').textContent).toBe('3 selected'));
    await click('[data-action="status-selected"]');
    expect(document.activeElement?.getAttribute('data-set-status')).toBe('to-read');
    await click('[data-set-status="read"]');
    await eventually(() => expect(texts('[data-action="status"]')).toEqual(['Read', 'Read', 'Read']));
    await click('[data-action="remove-selected"]');
    await eventually(() => expect(the('[data-count]').textContent).toBe('0'));
    await click('[data-action="undo"]');

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  });

  it('gives all a tag that is there already, takes it away, and each is one undo', async () => {
    const [newest] = valueOf(await list.list({ text: '', offset: 0, limit: 1 })).entries;
    valueOf(await list.setTags([newest?.id ?? ''], { add: ['graphs'] }));
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click('[data-action="select-all"]');
    await click('[data-action="tag-selected"]');
    await eventually(() => expect(document.querySelector('#known-tags option[value="graphs"]')).not.toBeNull());

    await typeTag('graphs');
    await click('[data-action="add-tag"]');
    await eventually(() => expect(texts('.entry-tag')).toEqual(['graphs', 'graphs', 'graphs']));
    expect(the('.undo-bar').textContent).toContain('Tag “graphs” added to 2 papers.');
    await typeTag('graphs');
    await click('[data-action="remove-tag"]');
    await eventually(() => expect(texts('.entry-tag')).toEqual([]));
    await click('[data-action="undo"]');

    await eventually(() => expect(texts('.entry-tag')).toEqual(['graphs', 'graphs', 'graphs']));
  });

  it('keeps the same papers selected when another query is shown', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await type('first');
    await titles('First thoughts on folding');
    await click('[data-action="select-all"]');
    await type('');
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await eventually(() => expect(selectedTitles()).toEqual(['First thoughts on folding']));
    expect(the('.select-all').textContent).toBe('1 selected');
  });

  it('can be cancelled, and nothing stays of it', async () => {
    await open({
      ...list,
      setStarred: (ids, starred, work) =>
        new Promise((resolve) => {
          work?.progress?.(1, ids.length);
          work?.signal?.addEventListener('abort', () => resolve(list.setStarred(ids, starred, work)));
        }),
    });
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click('[data-action="select-all"]');

    await click('[data-action="star-selected"]');
    await eventually(() => expect(the('[data-work]').textContent).toContain('1 of 3 papers'));
    await click('[data-action="cancel-work"]');

    await eventually(() => expect(the('.undo-bar').textContent).toContain('Cancelled. Nothing was changed.'));
    expect(document.querySelector('[data-work]')).toBeNull();
    expect(valueOf(await list.list({ text: 'is:starred', offset: 0, limit: 1 })).matching).toBe(0);
  });
});

async function typeTag(tag: string): Promise<void> {
  const field = the('[data-tag-field]') as HTMLInputElement;
  await act(() => {
    field.value = tag;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

function selectedTitles(): (string | undefined)[] {
  return [...document.querySelectorAll('[data-action="select"]:checked')].map(
    (box) => the('[data-field="title"]', box.closest('[data-entry]') ?? document).textContent,
  );
}
