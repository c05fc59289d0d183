// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/popup.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { speak } from '../i18n.ts';
import { failingList, freshList, threePapers } from '../list-view/lists.ts';
import {
  click,
  eventually,
  focusedTitle,
  giveSizes,
  mount,
  press,
  texts,
  the,
  titles,
  type,
  unmount,
} from '../list-view/mounting.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';
import { ownPage } from './pages.ts';

const close = vi.fn<() => void>();
let list: ReadingList;

async function open(shown: ReadingList = list): Promise<void> {
  await mount(<Popup list={shown} page={ownPage} close={close} />);
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  close.mockReset();
  performance.clearMarks('paperfold:rows');
  list = await threePapers();
});
afterEach(unmount);

describe('the list', () => {
  it('shows papers newest first, with their fields', async () => {
    await open();

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    const [third, second] = [...document.querySelectorAll<HTMLElement>('[data-entry]')];
    expect(third && the('[data-field="authors"]', third).textContent).toBe('A A, B B, … E E');
    expect(third && the('[data-field="venue"]', third).textContent).toBe('NeurIPS');
    expect(third && the('[data-field="year"]', third).textContent).toBe('2024');
    expect(second && the('[data-field="abstract"]', second).textContent).toBe('We take a step towards gradients.');
  });

  it('counts all papers as a plain integer', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await type('lucky');

    await titles('Third time lucky');
    expect(the('[data-count]').textContent).toBe('3');
    expect(the('[data-count]').dataset['count']).toBe('3');
  });

  it('marks the time of the first painted rows, once', async () => {
    await open();
    await eventually(() => expect(performance.getEntriesByName('paperfold:rows')).toHaveLength(1));

    await type('lucky');
    await titles('Third time lucky');

    expect(performance.getEntriesByName('paperfold:rows')).toHaveLength(1);
  });

  it('keeps only a few dozen of 500 entries alive, and says how many there are', async () => {
    list = freshList();
    const papers = Array.from(
      { length: 500 },
      (_, index) => [listing(`Paper number ${index} of ${index * 7}`)] as const,
    );
    valueOf(await list.save(papers));
    await open();

    await eventually(() => expect(texts('[data-entry]').length).toBeGreaterThan(3));
    expect(document.querySelectorAll('[data-entry]').length).toBeLessThan(40);
    expect(the('[data-list]').dataset['shown']).toBe('500');
    expect(the('[data-entry]').getAttribute('aria-setsize')).toBe('500');
    expect(the('[data-entry]').getAttribute('aria-posinset')).toBe('1');
  });

  it('shows what another context adds', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    valueOf(await list.save([[listing('Fourth wall')]]));

    await titles('Fourth wall', 'Third time lucky', 'Second steps', 'First thoughts on folding');
    expect(the('[data-count]').textContent).toBe('4');
  });

  it('opens the paper’s own link, else a search for its title', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    const [third, second] = [...document.querySelectorAll<HTMLAnchorElement>('[data-action="open"]')];
    expect(second?.href).toBe('https://example.org/second');
    expect(third?.href).toBe('https://scholar.google.com/scholar?q=%22Third%20time%20lucky%22');
    expect(second?.target).toBe('_blank');
  });

  it('offers an abstract only where there is one', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    expect(document.querySelectorAll('[data-action="abstract"]')).toHaveLength(1);
    expect(texts('.entry-none')).toEqual(['No abstract', 'No abstract']);
    await click('[data-action="abstract"]');

    expect(the('[data-field="abstract"]').hidden).toBe(false);
    expect(the('[data-action="abstract"]').getAttribute('aria-expanded')).toBe('true');
  });

  it('takes a paper through its statuses', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    for (const [status, word] of [
      ['reading', 'Reading'],
      ['read', 'Read'],
      ['to-read', 'To read'],
    ] as const) {
      await click('[data-action="status"]');
      await eventually(() => expect(the('[data-action="status"]').dataset['status']).toBe(status));
      expect(the('[data-action="status"]').textContent).toBe(word);
      expect(the('[data-action="status"]').getAttribute('aria-label')).toBe(`${word}: Third time lucky`);
    }
  });
});

describe('removing', () => {
  it('removes with an undo that gives everything back', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await click('[data-action="remove"]');
    await titles('Second steps', 'First thoughts on folding');
    expect(the('[data-count]').textContent).toBe('2');
    await click('[data-action="undo"]');

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await eventually(() => expect(document.querySelector('[data-action="undo"]')).toBeNull());
  });

  it('says so when an undo comes too late', async () => {
    await open({ ...list, undo: async () => fail('stale') });
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await click('[data-action="remove"]');
    await titles('Second steps', 'First thoughts on folding');

    await click('[data-action="undo"]');

    await eventually(() => expect(the('.undo-bar').textContent).toContain('not undone'));
  });
});

describe('searching', () => {
  it.each([
    ['lucky', 'Third time lucky'],
    ['leger', 'First thoughts on folding'],
    ['icml', 'First thoughts on folding'],
    ['gradients', 'Second steps'],
  ])('finds %s', async (text, title) => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await type(text);

    await titles(title);
    expect(the('[data-list]').dataset['query']).toBe(text);
    expect(the('[data-list]').dataset['shown']).toBe('1');
  });

  it('answers the last query typed, however fast', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    for (const text of ['s', 'se', 'sec', 'first']) void type(text);

    await titles('First thoughts on folding');
    expect(the('[data-list]').dataset['query']).toBe('first');
  });

  it('marks the words that were found', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    await type('FOLD');

    await eventually(() => expect(texts('mark')).toEqual(['folding']));
  });

  it('offers all papers again where nothing was found', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await type('nowhere');
    await eventually(() => expect(the('[data-nothing]').textContent).toContain('nowhere'));

    await click('[data-nothing] button');

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  });
});

describe('the keyboard', () => {
  it('moves, opens, shows the abstract, changes the status', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    expect(document.activeElement?.hasAttribute('data-search')).toBe(true);

    await press('ArrowDown');
    await eventually(() => expect(focusedTitle()).toBe('Third time lucky'));
    await press('ArrowDown');
    await eventually(() => expect(focusedTitle()).toBe('Second steps'));
    await press('a');
    expect(the('[data-field="abstract"]').hidden).toBe(false);
    await press(' ');
    expect(the('[data-field="abstract"]').hidden).toBe(true);
    const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    document.addEventListener('click', opened, { once: true });
    await press('Enter');
    expect(opened.mock.calls[0]?.[0].target).toHaveProperty('href', 'https://example.org/second');
    await press('s');
    const second = document.activeElement;
    await eventually(() => expect(second && the('[data-action="status"]', second).dataset['status']).toBe('reading'));
  });

  it('has one entry in the tab order', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');

    expect([...document.querySelectorAll<HTMLElement>('[data-entry]')].map(({ tabIndex }) => tabIndex)).toEqual([
      0, -1, -1,
    ]);
  });

  it('goes up from the first entry to the search, and to the ends', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await press('ArrowDown');
    await eventually(() => expect(focusedTitle()).toBe('Third time lucky'));

    await press('End');
    await eventually(() => expect(focusedTitle()).toBe('First thoughts on folding'));
    await press('Home');
    await eventually(() => expect(focusedTitle()).toBe('Third time lucky'));
    await press('ArrowUp');
    await eventually(() => expect(document.activeElement?.hasAttribute('data-search')).toBe(true));
  });

  it('removes with Delete, keeps the focus in the list, and undoes with Ctrl+Z', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await press('ArrowDown');
    await eventually(() => expect(focusedTitle()).toBe('Third time lucky'));

    await press('Delete');
    await titles('Second steps', 'First thoughts on folding');
    await eventually(() => expect(focusedTitle()).toBe('Second steps'));
    await press('z', { ctrlKey: true });

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
  });

  it('goes to the search with /, and clears then closes with Escape', async () => {
    await open();
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await type('lucky');
    await titles('Third time lucky');
    await press('ArrowDown');
    await eventually(() => expect(focusedTitle()).toBe('Third time lucky'));

    await press('/');
    expect(document.activeElement?.hasAttribute('data-search')).toBe(true);
    await press('Escape');
    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    expect(close).not.toHaveBeenCalled();
    await press('Escape');
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('without papers', () => {
  it('says what to do and where to try it', async () => {
    await open(freshList());

    await eventually(() => expect(the('[data-empty]').textContent).toContain('Your reading list is empty'));
    expect(
      [...document.querySelectorAll<HTMLAnchorElement>('[data-empty] a')].map((a) => a.getAttribute('href')),
    ).toEqual(['/demo.html', '/library.html#restore']);
    expect(the('[data-count]').textContent).toBe('0');
    expect(document.querySelector('[data-search]')).toBeNull();
  });

  it.each(['full', 'forbidden', 'newer', 'broken'] as const)(
    'says in plain words that the list is %s',
    async (failure) => {
      await open(failingList(failure));

      await eventually(() => expect(the('[data-failure]').dataset['failure']).toBe(failure));
      expect(the('[data-failure]').textContent.length).toBeGreaterThan(60);
      expect(document.querySelector('[data-empty]')).toBeNull();
    },
  );

  it('says that nothing was changed where a removal fails', async () => {
    await open({ ...list, remove: failingList('full').remove });
    list = await threePapers();
    await eventually(() => expect(document.querySelector('[data-action="remove"]')).not.toBeNull());

    await click('[data-action="remove"]');

    await eventually(() => expect(the('.undo-bar').textContent).toContain('Nothing was changed'));
  });
});
