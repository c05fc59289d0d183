// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { threePapers } from '../list-view/lists.ts';
import {
  click,
  eventually,
  giveDialogs,
  giveSizes,
  mount,
  texts,
  the,
  titles,
  unmount,
} from '../list-view/mounting.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';

let list: ReadingList;

/** The tags as the dialogue lists them. */
function listed(): string[] {
  return texts('[data-tag-manager] .facet-value');
}

async function name(tag: string): Promise<void> {
  const field = the('[data-tag-name]') as HTMLInputElement;
  await act(() => {
    field.value = tag;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function tagsOfAll(): Promise<(readonly string[])[]> {
  return valueOf(await list.list({ text: '', offset: 0, limit: 10 })).entries.map(({ tags }) => tags);
}

beforeEach(async () => {
  giveSizes();
  giveDialogs();
  speak('en');
  list = await threePapers();
  const { entries } = valueOf(await list.list({ text: '', offset: 0, limit: 10 }));
  const [third = '', second = '', first = ''] = entries.map(({ id }) => id);
  valueOf(await list.setTags([third, second], { add: ['graph'] }));
  valueOf(await list.setTags([first], { add: ['graphs'] }));
  valueOf(await list.setTags([first], { add: ['theory'] }));
  history.replaceState(null, '', `${location.pathname}#tag=graphs`);
  await mount(<Library list={list} openDesk={() => importDesk(list)} app="0.1.0" />);
  await titles('First thoughts on folding');
  await eventually(() => the('[data-action="tags"]'));
  await click('[data-action="tags"]');
});
afterEach(unmount);

it('merges several tags in all papers, follows with the filter, and undoes it', async () => {
  await eventually(() => expect(listed()).toEqual(['graph 2 papers', 'graphs 1 paper', 'theory 1 paper']));
  await click('[data-tag-manager] [data-tag="graphs"]');
  await click('[data-tag-manager] [data-tag="graph"]');
  await name(' Graph  theory ');

  await click('[data-action="rename-tags"]');

  await eventually(() => expect(listed()).toEqual(['Graph theory 3 papers', 'theory 1 paper']));
  expect(await tagsOfAll()).toEqual([['Graph theory'], ['Graph theory'], ['Graph theory', 'theory']]);
  await eventually(() => expect(location.hash).toBe('#tag=Graph+theory'));
  await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  await click('[data-tag-manager] [data-action="undo"]');
  await eventually(() => expect(listed()).toEqual(['graph 2 papers', 'graphs 1 paper', 'theory 1 paper']));
});

it('says before renaming that a tag of this name is there', async () => {
  await eventually(() => the('[data-tag-manager] [data-tag="graphs"]'));
  await click('[data-tag-manager] [data-tag="graphs"]');
  await name('GRAPH');

  await eventually(() => expect(the('.tag-rename').textContent).toContain('“graph” is there already'));
});

it('deletes a tag, and the filter that asked for it', async () => {
  await eventually(() => the('[data-tag-manager] [data-tag="graphs"]'));
  await click('[data-tag-manager] [data-tag="graphs"]');

  await click('[data-action="delete-tags"]');

  await eventually(() => expect(listed()).toEqual(['graph 2 papers', 'theory 1 paper']));
  await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  await click('[data-action="close-tags"]');
  expect(document.querySelector('[data-tag-manager]')).toBeNull();
});
