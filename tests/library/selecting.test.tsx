// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import { selectKey } from '../../src/library/selection/select-keys.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { freshList } from '../list-view/lists.ts';
import {
  click,
  eventually,
  focusedTitle,
  giveSizes,
  mount,
  press,
  the,
  titles,
  unmount,
} from '../list-view/mounting.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';

const MANY = 60;
let list: ReadingList;

/** The row that shows this title. */
function row(title: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('[data-entry]')].find(
    (entry) => the('[data-field="title"]', entry).textContent === title,
  );
  if (!found) throw new Error(`no row shows ${title}`);
  return found;
}

function box(title: string): HTMLElement {
  return the('[data-action="select"]', row(title));
}

async function clickWith(target: HTMLElement, keys: MouseEventInit): Promise<void> {
  await act(() => void target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys })));
}

function selected(): (string | undefined)[] {
  return [...document.querySelectorAll('[data-action="select"]:checked')].map(
    (checked) => the('[data-field="title"]', checked.closest('[data-entry]') ?? document).textContent,
  );
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  list = freshList();
  valueOf(await list.save(Array.from({ length: MANY }, (_, at) => [listing(`Paper ${at + 1}`)] as const)));
  await mount(<Library list={list} openDesk={() => importDesk(list)} app="0.1.0" />);
  await eventually(() => row('Paper 1'));
});
afterEach(unmount);

describe('with the mouse', () => {
  it('one by one, and from one to another', async () => {
    await click(box('Paper 2'));
    await clickWith(box('Paper 4'), { shiftKey: true });
    await eventually(() => expect(selected()).toEqual(['Paper 2', 'Paper 3', 'Paper 4']));

    await click(box('Paper 3'));
    await clickWith(row('Paper 6'), { ctrlKey: true });

    await eventually(() => expect(selected()).toEqual(['Paper 2', 'Paper 4', 'Paper 6']));
    expect(the('.select-all').textContent).toBe('3 selected');
  });

  it('all that the query shows, but a few', async () => {
    await click('[data-action="select-all"]');
    await click(box('Paper 1'));

    expect(the('.select-all').textContent).toBe('59 selected');
    await click('[data-action="remove-selected"]');

    await titles('Paper 1');
    await eventually(() => expect(the('.undo-bar').textContent).toContain('59 papers removed.'));
  });

  it('stars a paper', async () => {
    await click(the('[data-action="star"]', row('Paper 2')));

    await eventually(() =>
      expect(the('[data-action="star"]', row('Paper 2')).getAttribute('aria-pressed')).toBe('true'),
    );
    expect(valueOf(await list.list({ text: 'is:starred', offset: 0, limit: 1 })).matching).toBe(1);
  });
});

describe('with keys', () => {
  beforeEach(() => act(() => row('Paper 2').focus()));

  it('one, a range, less of it, and to the far end of the list', async () => {
    await press('x');
    await eventually(() => expect(selected()).toEqual(['Paper 2']));
    await press('ArrowDown', { shiftKey: true });
    await eventually(() => expect(focusedTitle()).toBe('Paper 3'));
    await press('ArrowDown', { shiftKey: true });
    await eventually(() => expect(focusedTitle()).toBe('Paper 4'));
    await eventually(() => expect(selected()).toEqual(['Paper 2', 'Paper 3', 'Paper 4']));
    await press('ArrowUp', { shiftKey: true });
    await eventually(() => expect(selected()).toEqual(['Paper 2', 'Paper 3']));
    await eventually(() => expect(focusedTitle()).toBe('Paper 3'));

    await press('End', { shiftKey: true });

    await eventually(() => expect(the('.select-all').textContent).toBe('59 selected'));
  });

  it('all, and none', async () => {
    await press('a', { ctrlKey: true });
    expect(the('.select-all').textContent).toBe('60 selected');

    await press('A', { ctrlKey: true, shiftKey: true });

    expect(the('.select-all').textContent).toBe('Select all');
  });

  it('leaves a space to a control that has the focus', () => {
    const space = { key: ' ', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(selectKey(space, true)).toBe('toggle');
    expect(selectKey(space, false)).toBeUndefined();
    expect(selectKey({ ...space, shiftKey: true }, true)).toBe('extendHere');
    expect(selectKey({ ...space, shiftKey: true }, false)).toBeUndefined();
  });
});
