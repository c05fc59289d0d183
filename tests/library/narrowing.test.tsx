// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { freshList, threePapers } from '../list-view/lists.ts';
import {
  click,
  eventually,
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

const ALL = ['Third time lucky', 'Second steps', 'First thoughts on folding'] as const;

let list: ReadingList;

async function open(address = ''): Promise<void> {
  history.replaceState(null, '', `${location.pathname}${address}`);
  await mount(<Library list={list} openDesk={() => importDesk(list)} app="0.1.0" />);
}

function facet(name: string, value: string): HTMLElement {
  return the(`[data-facet="${name}"][data-value="${value}"]`);
}

/** The values of a group with their counts, as they are read. */
function counts(group: string): string[] {
  return texts(`[data-facet-group="${group}"] .facet-value`);
}

async function choose(selector: string, value: string): Promise<void> {
  const select = the(selector) as HTMLSelectElement;
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  localStorage.clear();
  list = await threePapers();
});
afterEach(unmount);

describe('facets', () => {
  it('count the papers shown, and narrow them down', async () => {
    await open();
    await eventually(() => expect(counts('year')).toEqual(['2024 1', '2021 1', 'No year 1']));
    expect(counts('status')).toEqual(['To read 3']);
    expect(counts('having')).toEqual(['Abstract 1', 'No abstract 2', 'No PDF 3']);

    await click(facet('year', '2024'));
    await titles('Third time lucky');
    await click(facet('year', '2021'));

    await titles('Third time lucky', 'First thoughts on folding');
    await eventually(() => expect(counts('venue')).toEqual(['ICML 1', 'NeurIPS 1']));
    expect(counts('year')).toEqual(['2024 1', '2021 1', 'No year 1']);
    await eventually(() => expect(location.hash).toBe('#year=2024&year=2021'));
  });

  it('are counted anew when words are typed and when the list changes', async () => {
    await open();
    await eventually(() => expect(counts('status')).toEqual(['To read 3']));

    await type('steps');
    await eventually(() => expect(counts('status')).toEqual(['To read 1']));
    await click('[data-action="status"]');

    await eventually(() => expect(counts('status')).toEqual(['Reading 1']));
  });

  it('are not counted anew for another order', async () => {
    const facets = vi.fn<ReadingList['facets']>((...asked) => list.facets(...asked));
    await mount(<Library list={{ ...list, facets }} openDesk={() => importDesk(list)} app="0.1.0" />);
    await eventually(() => expect(counts('year')).toHaveLength(3));
    const before = facets.mock.calls.length;

    await choose('[data-action="sort"]', 'title');
    await titles('First thoughts on folding', 'Second steps', 'Third time lucky');

    expect(facets.mock.calls).toHaveLength(before);
    expect(counts('year')).toHaveLength(3);
  });

  it('keep what was chosen a moment before, also where it is not answered yet', async () => {
    await open();
    await eventually(() => expect(counts('year')).toHaveLength(3));

    await act(() => {
      facet('year', '2024').click();
      facet('year', '2021').click();
    });

    await titles('Third time lucky', 'First thoughts on folding');
    expect(texts('[data-action="unfilter"]')).toEqual(['2024', '2021']);
  });

  it('keep the words that were typed a moment before', async () => {
    await open();
    await eventually(() => expect(counts('year')).toHaveLength(3));
    const field = the('[data-search]') as HTMLInputElement;

    await act(() => {
      field.value = 'thoughts';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      facet('year', '2024').click();
    });

    await eventually(() =>
      expect(the('[data-nothing]').textContent).toContain('No paper with “thoughts” has all of this'),
    );
  });

  it('are counted while the rows are read, and the page shows both at once', async () => {
    await open();
    await eventually(() => expect(counts('year')).toHaveLength(3));
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { list: read } = list;
    const counted = vi.spyOn(list, 'facets');
    vi.spyOn(list, 'list').mockImplementation((query) => held.then(() => read(query)));

    await click(facet('year', '2024'));

    await eventually(() =>
      expect(counted).toHaveBeenCalledWith({ text: '', filters: { year: ['2024'] } }, expect.anything()),
    );
    await eventually(() => expect(location.hash).toBe('#year=2024'));
    expect(counts('status')).toEqual(['To read 3']);
    expect(document.querySelector('.chips')).toBeNull();
    answer();
    await titles('Third time lucky');
    expect(counts('status')).toEqual(['To read 1']);
    expect(texts('[data-action="unfilter"]')).toEqual(['2024']);
  });

  it('stand as chips above the list, and go one by one or all at once', async () => {
    await open('#year=2024&year=2021&tag=');
    await titles('Third time lucky', 'First thoughts on folding');
    expect(texts('[data-action="unfilter"]')).toEqual(['No tag', '2024', '2021']);

    await click('[data-action="unfilter"][aria-label="Remove filter: 2024"]');
    await titles('First thoughts on folding');
    expect(document.activeElement?.textContent).toBe('2021');
    await click('[data-action="clear-filters"]');

    await titles(...ALL);
    expect(document.querySelector('.chips')).toBeNull();
    await eventually(() => expect(location.hash).toBe(''));
  });

  it('say when nothing is left, and how to go on', async () => {
    await open('#year=2024');
    await titles('Third time lucky');
    await type('steps');
    await eventually(() =>
      expect(the('[data-nothing]').textContent).toContain('No paper with “steps” has all of this'),
    );

    await click(the('[data-nothing] button'));

    await titles('Second steps');
  });

  it('call sites and kinds of files by their names', async () => {
    list = freshList();
    for (const adapter of ['bibtex', 'csl-json', 'papermemory', 'mila', 'unheard-of']) {
      valueOf(await list.save([[listing(`A paper of ${adapter}`, { from: { adapter } })]]));
    }
    await open();

    await eventually(() =>
      expect(counts('source').sort()).toEqual(['BibTeX 1', 'CSL-JSON 1', 'Mila 1', 'PaperMemory 1', 'unheard-of 1']),
    );
  });

  it('keep the direction of each value to itself', async () => {
    await open();
    await eventually(() =>
      expect(texts('[data-facet-group="venue"] .facet-word > bdi')).toEqual(['ICML', 'NeurIPS', 'No venue']),
    );
  });

  it('show more values when asked, and find one by typing', async () => {
    list = freshList();
    for (let at = 0; at < 20; at += 1) {
      valueOf(await list.save([[listing(`Paper ${at}`, { venue: `Venue ${at}`, authors: [] })]]));
    }
    await open();
    await eventually(() => expect(counts('venue')).toHaveLength(8));

    const field = the('[data-find-value="venue"]') as HTMLInputElement;
    await act(() => {
      field.value = 'venue 17';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await eventually(() => expect(document.querySelectorAll('#values-of-venue option')).toHaveLength(1));
    await act(() => void field.form?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true })));
    await titles('Paper 17');
    await click('[data-facet-group="venue"] [data-action="more-values"]');

    await eventually(() => expect(counts('venue')).toHaveLength(20));
  });

  it('fold away where the page is narrow', async () => {
    await open();
    await eventually(() => the('[data-facets="closed"]'));

    await click('[data-action="facets"]');

    expect(the('.facets').dataset['facets']).toBe('open');
    expect(the('[data-action="facets"]').getAttribute('aria-expanded')).toBe('true');
  });
});

describe('a tag on a row', () => {
  it('shows the papers that have it', async () => {
    const [newest] = valueOf(await list.list({ text: '', offset: 0, limit: 1 })).entries;
    valueOf(await list.setTags([newest?.id ?? ''], { add: ['graphs'] }));
    await open();
    await titles(...ALL);

    await click('[data-action="tag"]');

    await titles('Third time lucky');
    await eventually(() => expect(location.hash).toBe('#tag=graphs'));
  });
});

describe('the order', () => {
  it('begins in the direction that one means, and turns', async () => {
    await open();
    await titles(...ALL);

    await choose('[data-action="sort"]', 'title');
    await titles('First thoughts on folding', 'Second steps', 'Third time lucky');
    await click('[data-action="direction"]');

    await titles('Third time lucky', 'Second steps', 'First thoughts on folding');
    await eventually(() => expect(location.hash).toBe('#sort=-title'));
  });

  it('and all else come back after a reload, and after going back', async () => {
    await open('#q=t&year=2024&year=2021&sort=title');
    await titles('First thoughts on folding', 'Third time lucky');
    expect((the('[data-search]') as HTMLInputElement).value).toBe('t');
    await click(facetOnceThere('2024'));
    await titles('First thoughts on folding');
    await eventually(() => expect(location.hash).toBe('#q=t&year=2021&sort=title'));

    const gone = new Promise((done) => addEventListener('popstate', done, { once: true }));
    history.back();
    await gone;

    await titles('First thoughts on folding', 'Third time lucky');
    await eventually(() => expect(location.hash).toBe('#q=t&year=2024&year=2021&sort=title'));
  });
});

describe('the address', () => {
  it('has words once nobody types any more, and they are no step to go back', async () => {
    await open();
    await titles(...ALL);
    const steps = history.length;

    await type('s');
    await type('st');
    await titles('Second steps');

    await eventually(() => expect(location.hash).toBe('#q=st'));
    expect(history.length).toBe(steps);
  });

  it('has the words that were typed before another order was chosen, as what one comes back to', async () => {
    await open();
    await titles(...ALL);
    await type('th');
    await titles('Third time lucky', 'First thoughts on folding');

    await choose('[data-action="sort"]', 'title');
    await eventually(() => expect(location.hash).toBe('#q=th&sort=title'));
    history.back();

    await eventually(() => expect(location.hash).toBe('#q=th'));
    await titles('Third time lucky', 'First thoughts on folding');
  });
});

describe('rows', () => {
  const shown = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];

  it('are written into the elements of those that went', async () => {
    await open();
    await titles(...ALL);
    const before = shown();

    await type('thoughts');

    await titles('First thoughts on folding');
    expect(before.indexOf(shown()[0] ?? document.body)).toBe(2);
    await type('steps');
    await titles('Second steps');
    expect(before.indexOf(shown()[0] ?? document.body)).toBe(2);
  });

  it('never go into the element that was used last: a key that is pressed there means its paper', async () => {
    await open();
    await titles(...ALL);
    const [first] = shown();
    await act(() => first?.focus());

    await type('thoughts');
    await titles('First thoughts on folding');
    await type('steps');

    await titles('Second steps');
    expect(shown()).not.toContain(first);
  });
});

describe('a row that is removed', () => {
  it('leaves its element to no other paper: it has the focus until the next one takes it', async () => {
    for (let at = 0; at < 20; at += 1) valueOf(await list.save([[listing(`Paper number ${at}`)]]));
    await open();
    const shown = () => [...document.querySelectorAll<HTMLElement>('[data-entry]')];
    await eventually(() => expect(shown().length).toBeGreaterThan(5));
    const [first] = shown();
    const id = first?.dataset['entry'];
    await act(() => first?.focus());

    await press('Delete');

    await eventually(() => expect(shown().map(({ dataset }) => dataset['entry'])).not.toContain(id));
    expect(shown()).not.toContain(first);
  });
});

describe('the detail', () => {
  it('goes with the list once nobody types any more', async () => {
    await open();
    const shownAtLength = () => document.querySelector<HTMLElement>('[data-detail-of] h2')?.textContent;
    await eventually(() => expect(shownAtLength()).toBe('Third time lucky'));

    await type('steps');
    await titles('Second steps');
    expect(shownAtLength()).toBe('Third time lucky');

    await eventually(() => expect(shownAtLength()).toBe('Second steps'));
  });
});

describe('density', () => {
  it('is remembered', async () => {
    await open();
    await titles(...ALL);
    await click('[data-action="density"]');
    await unmount();

    await open();

    await titles(...ALL);
    expect(the('.library-list').dataset['density']).toBe('compact');
    expect(the('[data-action="density"]').getAttribute('aria-pressed')).toBe('true');
  });
});

function facetOnceThere(year: string): HTMLElement {
  return the(`[data-action="unfilter"][aria-label="Remove filter: ${year}"]`);
}

describe('orders', () => {
  it('are read ahead one after the other, while the page has nothing to do, and no more once it is closed', async () => {
    const idle: IdleRequestCallback[] = [];
    vi.stubGlobal('requestIdleCallback', (work: IdleRequestCallback) => idle.push(work));
    vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.splice(handle - 1));
    const read: string[] = [];
    const { warmUpOrder } = list;
    list = {
      ...list,
      warmUpOrder: (by) => {
        read.push(by);
        return warmUpOrder(by);
      },
    };
    await open();
    const rest = async () => {
      await eventually(() => expect(idle).toHaveLength(1));
      idle.pop()?.({ didTimeout: false, timeRemaining: () => 10 });
    };

    await rest();
    await rest();
    expect(read).toEqual(['added', 'changed']);

    await eventually(() => expect(idle).toHaveLength(1));
    await unmount();
    expect(idle).toEqual([]);
    vi.unstubAllGlobals();
  });
});
