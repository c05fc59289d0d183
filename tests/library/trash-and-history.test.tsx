// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import { CHANGE_KINDS } from '../../src/reading-list/changes/journal.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { flat, messagesOf, speak } from '../i18n.ts';
import { threePapers } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, press, texts, the, titles, unmount } from '../list-view/mounting.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';

// Every step of a reader is a transaction, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const ALL = ['Third time lucky', 'Second steps', 'First thoughts on folding'] as const;
let list: ReadingList;
let ids: readonly string[];

async function open(): Promise<void> {
  const found = { pairs: [], sameDoi: [], setAside: new Map() };
  await mount(<Library list={list} app="0.1.0" findDuplicates={async () => ({ ok: true, value: found })} />);
}

const label = (action: string) => the(`[data-action="${action}"]`).getAttribute('aria-label');
const focusBody = () => act(() => (document.activeElement as HTMLElement | null)?.blur());

beforeEach(async () => {
  giveSizes();
  speak('en');
  history.replaceState(null, '', '/');
  list = await threePapers();
  ids = valueOf(await list.ids({ text: '' }));
});
afterEach(unmount);

describe('undo and redo', () => {
  it('name the change, and step back and forward through all of them by button, also after a reload', async () => {
    valueOf(await list.setStatus(ids.slice(0, 2), 'read'));
    valueOf(await list.remove(ids.slice(0, 1)));
    await open();
    await eventually(() => expect(label('undo-last')).toBe('Undo: 1 paper removed'));
    expect(the('[data-action="redo"]').getAttribute('aria-disabled')).toBe('true');

    await click('[data-action="undo-last"]');
    await titles(...ALL);
    await eventually(() => expect(label('undo-last')).toBe('Undo: status of 2 papers'));
    expect(label('redo')).toBe('Redo: 1 paper removed');
    expect(the('.undo-bar').textContent).toBe('Undone: 1 paper removed');
    await click('[data-action="undo-last"]');
    await eventually(() => expect(texts('[data-action="status"]')).toEqual(['To read', 'To read', 'To read']));
    await unmount();
    await open();
    await eventually(() => expect(label('redo')).toBe('Redo: status of 2 papers'));
    await click('[data-action="redo"]');
    await eventually(() => expect(texts('[data-action="status"]')).toEqual(['Read', 'Read', 'To read']));
    await click('[data-action="redo"]');
    await titles('Second steps', 'First thoughts on folding');
  });

  it('have keys, but not where the browser undoes what is typed', async () => {
    valueOf(await list.remove(ids.slice(0, 1)));
    await open();
    await titles('Second steps', 'First thoughts on folding');
    await eventually(() => the('[data-note]'));
    await act(() => the('[data-note]').focus());
    expect(await press('z', { ctrlKey: true })).toBe(true);
    await focusBody();
    expect(await press('z', { ctrlKey: true })).toBe(false);
    await titles(...ALL);
    await act(() => the('[data-index="0"]').focus());
    expect(await press('Z', { ctrlKey: true, shiftKey: true })).toBe(false);
    await titles('Second steps', 'First thoughts on folding');
    expect(await press('z', { metaKey: true })).toBe(false);
    await titles(...ALL);
    expect(await press('y', { ctrlKey: true })).toBe(false);
    await titles('Second steps', 'First thoughts on folding');
  });

  it.each(['en', 'fr'] as const)('every kind of change has a name in %s', (language) => {
    const messages = flat(messagesOf(language));
    const missing = CHANGE_KINDS.flatMap((kind) =>
      ['one', 'other'].map((form) => `history_kind_${kind}_${form}`).filter((key) => !messages.has(key)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the trash', () => {
  it('opens and closes, with an address of its own', async () => {
    await open();
    await titles(...ALL);
    await click('[data-action="trash"]');
    expect(location.hash).toBe('#trash');
    await eventually(() => expect(the('[data-trash]').dataset['trash']).toBe('0'));
    expect(document.activeElement).toBe(the('#trash-title'));
    expect(document.querySelector('[data-action="empty-trash"]')).toBeNull();
    await click('[data-action="close-trash"]');
    expect(location.hash).toBe('');
    expect(document.querySelector('[data-trash]')).toBeNull();
  });

  it('shows what was removed and when, puts it back, and that is undone', async () => {
    valueOf(await list.remove(ids.slice(0, 2)));
    history.replaceState(null, '', '/#trash');
    await open();
    await eventually(() => expect(texts('.trashed-title')).toHaveLength(2));
    expect(the('[data-trashed]').textContent).toMatch(/Removed on January \d+, 2027, kept until February \d+, 2027/u);
    expect(the('.trash header').textContent).toContain('stay here for 30 days');
    const [, second] = document.querySelectorAll<HTMLElement>('[data-action="put-back"]');
    expect(second?.getAttribute('aria-label')).toContain(texts('.trashed-title')[1]);

    await click(second ?? 'nothing');
    await eventually(() => expect(the('[data-trash]').dataset['trash']).toBe('1'));
    expect(valueOf(await list.count())).toBe(2);
    await click('[data-action="undo"]');
    await eventually(() => expect(the('[data-trash]').dataset['trash']).toBe('2'));
  });

  it('is emptied only after a question, of which the answer at hand is no', async () => {
    valueOf(await list.remove(ids));
    history.replaceState(null, '', '/#trash');
    await open();
    await eventually(() => expect(the('[data-trash]').dataset['trash']).toBe('3'));
    await click('[data-action="empty-trash"]');
    expect(document.activeElement).toBe(the('[data-action="empty-trash-cancel"]'));
    expect(the('.trash .note').textContent).toContain('3 papers will be forgotten for good');
    await press('Escape');
    expect(document.querySelector('[data-action="empty-trash-confirm"]')).toBeNull();
    expect(valueOf(await list.trash(0, 9)).matching).toBe(3);

    await click('[data-action="empty-trash"]');
    await click('[data-action="empty-trash-confirm"]');
    await eventually(() => expect(the('[data-trash]').dataset['trash']).toBe('0'));
    expect(the('.undo-bar').textContent).toBe('3 papers forgotten.');
    expect(valueOf(await list.trash(0, 9)).matching).toBe(0);
  });

  it('says so where it cannot be read', async () => {
    const real = list;
    list = { ...real, trash: async () => ({ ok: false, error: 'broken' }) };
    history.replaceState(null, '', '/#trash');
    await open();
    await eventually(() => expect(the('.trash [role="alert"]').textContent).toContain('did not open'));
  });
});
