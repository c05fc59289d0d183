// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SiteRule } from '../../src/extract/rules/site-rule.ts';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { dropRule, keepRules, keptRules } from '../../src/site-rules/rule-store.ts';
import { type ImportDesk, importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { freshList, threePapers } from '../list-view/lists.ts';
import {
  click,
  eventually,
  giveSizes,
  giveStreams,
  mount,
  texts,
  the,
  titles,
  unmount,
} from '../list-view/mounting.ts';
import { valueOf } from '../reading-list/means-for-tests.ts';
import { copyOf } from './copies.ts';

const RULE: SiteRule = {
  name: 'Quill',
  hosts: ['quill.example'],
  path: '/works',
  columns: { row: 'li', title: 'b' },
};

const BIB = `@article{good, title = {Learning to fold}, author = {Ada Lovelace}, year = 2020}

@article{broken, title = {This one never ends, author = {Grace Hopper}

@inproceedings{known, title = {First thoughts on folding}, author = {Zoë Léger}, year = 2021, booktitle = {ICML}}
`;

let list: ReadingList;

async function open(desk: ImportDesk = importDesk(list)): Promise<void> {
  await mount(<Library list={list} openDesk={() => desk} app="0.1.0" />);
}

async function choose(content: string, name = 'refs.bib'): Promise<void> {
  const field = the('[data-import]');
  Object.defineProperty(field, 'files', { configurable: true, value: [new File([content], name)] });
  Object.defineProperty(field, 'value', { configurable: true, writable: true, value: '' });
  await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
}

async function paste(text: string, at: Element = document.body): Promise<Event> {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { files: [], getData: () => text } });
  await act(() => void at.dispatchEvent(event));
  return event;
}

const numbers = () => {
  const { dataset } = the('[data-import-preview]');
  return [dataset['new'], dataset['merged'], dataset['rejected']].map(Number);
};

beforeEach(async () => {
  giveSizes();
  giveStreams();
  speak('en');
  list = await threePapers();
});
afterEach(unmount);

describe('an import', { timeout: 30_000 }, () => {
  it('names what is new, what joins which paper and what is broken by its line; writes after a word, and is one undo', async () => {
    await open();
    await choose(BIB);

    await eventually(() => expect(numbers()).toEqual([1, 1, 1]));
    const said = the('[data-import-preview]').textContent;
    expect(said).toContain('refs.bib: 3 entries');
    expect(said).toContain('Learning to fold');
    expect(said).toContain('First thoughts on folding');
    expect(texts('[data-rejected-entry]')).toEqual([
      'Line 3, broken: it does not end: a bracket or quotation mark is missing',
    ]);
    expect(valueOf(await list.count())).toBe(3);
    const tags = the('[data-import-tags]') as HTMLInputElement;
    await act(() => {
      tags.value = 'thesis, to  discuss';
      tags.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await click('[data-action="import-confirm"]');

    await eventually(() => the('[data-import-done]'));
    await titles('Learning to fold', 'Third time lucky', 'Second steps', 'First thoughts on folding');
    const tagged = valueOf(await list.list({ text: 'tag:thesis', offset: 0, limit: 9 })).entries;
    expect(tagged.map((entry) => entry.tags)).toEqual([
      ['thesis', 'to discuss'],
      ['thesis', 'to discuss'],
    ]);
    await click('[data-action="undo"]');
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    expect(valueOf(await list.list({ text: 'tag:thesis', offset: 0, limit: 9 })).matching).toBe(0);
  });

  it('can be cancelled in the preview: nothing is written', async () => {
    await open();
    await choose(BIB);
    await eventually(() => the('[data-import-preview]'));
    await click('[data-action="import-cancel"]');
    expect(document.querySelector('[data-import-preview]')).toBeNull();
    expect(valueOf(await list.count())).toBe(3);
  });

  it('can be pasted on the page, but a field keeps what is pasted into it', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    expect((await paste(BIB, the('[data-search]'))).defaultPrevented).toBe(false);
    expect((await paste('TY  - JOUR\nTI  - A pasted paper\nER  - \n')).defaultPrevented).toBe(true);
    await eventually(() => expect(numbers()).toEqual([1, 0, 0]));
    expect(the('[data-import-preview]').textContent).toContain('What you pasted');
  });

  it.each([
    ['prose', 'Dear all, let us meet on Monday and talk.', 'prose', 'looks like plain text'],
    ['a PDF', '%PDF-1.7\n…', 'pdf', 'This is a PDF'],
    ['nothing but broken entries', '@article{a, title = {no end', 'nothing-readable', 'Not one entry'],
  ])('of %s is refused in a sentence, and nothing is lost', async (_, content, why, sentence) => {
    await open();
    await paste(content);
    await eventually(() => expect(the('[data-import-failed]').dataset['importFailed']).toBe(why));
    expect(the('[data-import-failed]').textContent).toContain(sentence);
    expect(the('[data-import-failed]').textContent).toContain('Nothing was changed');
    expect(valueOf(await list.count())).toBe(3);
  });

  it('says how far it is, and stops when told to', async () => {
    const heard: (AbortSignal | undefined)[] = [];
    const desk: ImportDesk = {
      ...importDesk(list),
      look: (_, { signal, progress } = {}) => {
        heard.push(signal);
        progress?.({ step: 'matching', done: 0.5, count: 12_000 });
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve(fail({ why: 'cancelled' })));
        });
      },
    };
    await open(desk);
    await choose(BIB);
    await eventually(() => expect(the('[data-import-busy="matching"]').textContent).toContain('12,000 papers so far'));
    await click('[data-action="import-cancel"]');
    await eventually(() => expect(document.querySelector('[data-import-busy]')).toBeNull());
    expect(heard[0]?.aborted).toBe(true);
  });

  it('that does not fit on the disk says so, and changes nothing', async () => {
    await open(importDesk({ ...list, importPapers: async () => fail('full') }));
    await choose(BIB);
    await eventually(() => the('[data-import-preview]'));
    await click('[data-action="import-confirm"]');
    await eventually(() => expect(the('[data-import-failed="full"]').textContent).toContain('your papers are safe'));
    expect(document.querySelector('[data-import-done]')).toBeNull();
  });

  it('cuts long lists, and says how many more there are', async () => {
    list = freshList();
    await open();
    const entry = (_: unknown, index: number) => `@misc{k${index}, title = {Number ${index} of many}}`;
    await choose(Array.from({ length: 230 }, entry).join('\n'));
    await eventually(() => expect(numbers()).toEqual([230, 0, 0]));
    expect(document.querySelectorAll('.import-list li')).toHaveLength(201);
    expect(the('.import-list li:last-child').textContent).toBe('and 30 more');
  });
});

describe('a copy', { timeout: 30_000 }, () => {
  it('can take the place of the list, after naming what would go; one undo brings it back', async () => {
    const copy = await copyOf(list);
    const [first] = valueOf(await list.ids({ text: 'lucky' }));
    valueOf(
      await list.importPapers([
        { listings: [{ title: 'Added since', authors: [], ids: {}, links: {}, from: { adapter: 'bibtex' } }] },
      ]),
    );
    valueOf(await list.remove([first ?? '']));
    await open();
    await choose(copy, 'copy.json');
    await eventually(() => expect(numbers()).toEqual([1, 0, 0]));
    await click('[data-import-replace]');
    expect(the('.ways').textContent).toContain('1 paper of your list is not in the copy');
    expect(the('.ways').textContent).toContain('Added since');
    await click('[data-action="import-confirm"]');

    await eventually(() => the('[data-import-done]'));
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click('[data-action="undo"]');
    await titles('Added since', 'Second steps', 'First thoughts on folding');
  });

  it('shows the site rules in it, and takes them in unless told not to', async () => {
    await keepRules([{ id: 'a', on: true, rule: RULE }]);
    const copy = await copyOf(list);
    await dropRule('a');
    await open();
    await choose(copy, 'copy.json');
    await eventually(() => expect(the('[data-rules="1"]').textContent).toContain('1 site rule: Quill'));
    expect(the('[data-action="import-confirm"]').textContent).not.toContain('nothing');
    await click('[data-import-rules]');
    await eventually(() => expect(the('[data-action="import-confirm"]').textContent).toContain('nothing to add'));
    await click('[data-import-rules]');
    await click('[data-action="import-confirm"]');
    await eventually(() => expect(the('[data-import-done]').textContent).toContain('1 site rule'));
    expect((await keptRules()).map(({ rule }) => rule)).toEqual([RULE]);
  });
});
