// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { Chosen, Entry } from '../../src/reading-list/entry/entry.ts';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { speak } from '../i18n.ts';
import { freshList } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, press, texts, the, titles, unmount } from '../list-view/mounting.ts';
import { listing, valueOf } from '../reading-list/means-for-tests.ts';

// Every step of a reader is a transaction, and the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

let list: ReadingList;
let id: string;

async function open(shown: ReadingList = list): Promise<void> {
  await mount(
    <Library
      list={shown}
      app="0.1.0"
      findDuplicates={async () => ({ ok: true, value: { pairs: [], sameDoi: [], setAside: new Map() } })}
    />,
  );
  await eventually(() => the('[data-detail-of]'));
}

async function entry(): Promise<Entry> {
  const found = valueOf(await list.entry(id));
  if (!found) throw new Error('the paper is gone');
  return found;
}

const chosen = async (): Promise<Chosen> => (await entry()).chosen;
const field = (name: string) => the(`[data-edit="${name}"]`) as HTMLInputElement;
const row = (name: string) => the(`.detail [data-field-of="${name}"]`);

async function fill(target: HTMLElement, text: string): Promise<void> {
  await act(() => {
    (target as HTMLInputElement).value = text;
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

async function edit(name: string, text: string): Promise<void> {
  const there = document.querySelector<HTMLElement>(`.detail [data-field-of="${name}"] [data-action="edit-field"]`);
  await click(there ?? the(`[data-adds="${name}"]`));
  await fill(field(name), text);
  await click(the('[data-action="save-field"]', row(name)));
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  history.replaceState(null, '', '/');
  list = freshList();
  const said = listing('Two faces', { year: 2019, venue: 'ICML', ids: { doi: '10.1000/a' } });
  id = valueOf(await list.save([[said]])).papers[0]?.entry ?? '';
});
afterEach(unmount);

describe('a field', () => {
  it('says who said it, with the page and the day', async () => {
    await open();
    const said = the('.said-by', row('title'));
    expect(said.querySelector('a')?.href).toBe('https://mila.quebec/en/directory/someone');
    expect(said.textContent).toMatch(/^mila\.quebec · January \d+, 2027$/u);
  });

  it('shows once what the same page says, and reads it aloud beside each field', async () => {
    const more = listing('Two faces', {
      year: 2019,
      venue: 'ICML',
      volume: '7',
      from: { adapter: 'dblp', page: 'https://dblp.org/pid/1' },
    });
    await list.save([[more]]);
    await open();
    const shownBy = (name: string) => {
      const said = the('.said-by', row(name));
      return [said.classList.contains('unseen'), said.querySelector('a') !== null, said.textContent?.split(' ')[0]];
    };
    expect(shownBy('title')).toEqual([false, true, 'mila.quebec']);
    expect(shownBy('venue')).toEqual([true, false, 'mila.quebec']);
    expect(shownBy('volume')).toEqual([false, true, 'dblp.org']);
  });

  it('shows no date that tells nothing but the year', async () => {
    await list.save([[listing('Two faces', { year: 2019, date: '2019', ids: { doi: '10.1000/a' } })]]);
    await open();
    expect([row('year').textContent, document.querySelector('.detail [data-field-of="date"]')]).toEqual([
      expect.stringContaining('2019'),
      null,
    ]);
    await edit('date', '2019-05');
    await eventually(() => expect(row('date').textContent).toContain('2019-05'));
  });

  it('names the kind of file that said it', async () => {
    list = freshList();
    const filed = listing('Two faces', { year: 2019, from: { adapter: 'bibtex' } });
    id = valueOf(await list.save([[filed]])).papers[0]?.entry ?? '';
    await open();
    await eventually(() => expect(the('.said-by', row('year')).textContent).toMatch(/^BibTeX · January \d+, 2027$/u));
  });

  it.each([
    ['title', 'Three faces', { title: 'Three faces' }],
    ['authors', 'Zoë Léger\n\n  Ada   Lovelace ', { authors: ['Zoë Léger', 'Ada Lovelace'] }],
    ['year', ' 2020 ', { year: 2020 }],
    ['date', '2020-06', { date: '2020-06' }],
    ['venue', 'NeurIPS', { venue: 'NeurIPS' }],
    ['pages', '1-9', { pages: '1-9' }],
    ['kind', 'thesis', { kind: 'thesis' }],
    ['doi', 'https://doi.org/10.1000/XYZ', { ids: { doi: '10.1000/xyz' } }],
    ['arxiv', 'arXiv:2401.00001v2', { ids: { arxiv: '2401.00001' } }],
    ['pdf', 'https://example.org/a.pdf', { links: { pdf: 'https://example.org/a.pdf' } }],
    ['abstract', 'One.\n\nTwo.', { abstract: 'One.\n\nTwo.' }],
  ])('%s is edited in place, named as the reader’s word, given back, and undone', async (name, text, expected) => {
    await open();
    const before = row('title').textContent;
    await edit(name, text);
    await eventually(() => expect(the('.said-by', row(name)).dataset['saidBy']).toBe('reader'));
    expect(await chosen()).toEqual(expected);
    expect(document.activeElement).toBe(the('[data-action="edit-field"]', row(name)));

    await click(the('[data-action="give-back"]', row(name)));
    await eventually(() => expect(document.querySelector('[data-said-by="reader"]')).toBeNull());
    expect(await chosen()).toEqual({});
    expect(row('title').textContent).toBe(before);
    await click('[data-action="undo"]');
    await eventually(() => the('[data-said-by="reader"]'));
    expect(await chosen()).toEqual(expected);
  });

  it.each([
    ['title', '  ', 'A paper needs a title.'],
    ['year', '20x', 'four digits'],
    ['date', '2020-06-31', 'A date is'],
    ['doi', 'ten', 'This is no DOI'],
    ['doi', '', 'A page says this'],
    ['arxiv', '12', 'no arXiv number'],
    ['pmid', 'PMC1', 'no PubMed number'],
    ['landing', 'javascript:alert(1)', 'A link is a web address'],
    ['pdf', 'example.org/a.pdf', 'A link is a web address'],
    ['venue', 'x'.repeat(1001), 'longer than the list can keep'],
  ])('%s “%s” is refused with a sentence beside it, and the text kept', async (name, text, sentence) => {
    await open();
    await edit(name, text);
    await eventually(() => expect(the('[role="alert"]', row(name)).textContent).toContain(sentence));
    expect(field(name).value).toBe(text);
    expect(field(name).getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      sentence,
    );
    expect(document.activeElement).toBe(field(name));
    expect(await chosen()).toEqual({});
  });

  it('can be said to be empty, whatever the page says', async () => {
    await open();
    await click(the('[data-action="edit-field"]', row('year')));
    await click(the('[data-action="empty-field"]', row('year')));
    await eventually(() => expect(the('.said-by', row('year')).textContent).toContain('You: it has none'));
    expect(await chosen()).toEqual({ none: ['year'] });
    await edit('venue', '');
    await eventually(() => expect(the('.said-by', row('venue')).textContent).toContain('Give back to the page: ICML'));
    expect(await chosen()).toEqual({ none: ['venue', 'year'] });
    await click(the('[data-action="give-back"]', row('year')));
    await eventually(() => expect(row('year').textContent).toContain('2019'));
  });

  it('is saved by Enter and left by Escape, without a word where nothing was changed', async () => {
    await open();
    await click(the('[data-action="edit-field"]', row('venue')));
    expect(document.activeElement).toBe(field('venue'));
    await fill(field('venue'), 'Nowhere');
    await press('Escape');
    await eventually(() => expect(row('venue').textContent).toContain('ICML'));
    expect(document.activeElement).toBe(the('[data-action="edit-field"]', row('venue')));

    await click(the('[data-action="edit-field"]', row('abstract')));
    await fill(field('abstract'), 'By hand');
    expect(await press('Enter')).toBe(true);
    await press('Enter', { ctrlKey: true });
    await eventually(async () => expect(await chosen()).toEqual({ abstract: 'By hand' }));
    await click(the('[data-action="edit-field"]', row('year')));
    await click(the('[data-action="save-field"]', row('year')));
    await eventually(() => the('[data-action="edit-field"]', row('year')));
    expect(await chosen()).toEqual({ abstract: 'By hand' });
  });

  it('that was changed in another window is refused, the text kept, and then saved knowingly', async () => {
    await open();
    await click(the('[data-action="edit-field"]', row('year')));
    await fill(field('year'), '2021');
    valueOf(await list.edit(id, { year: 2020 }));
    await click(the('[data-action="save-field"]', row('year')));
    await eventually(() => expect(the('[role="alert"]', row('year')).textContent).toContain('It now says: 2020'));
    expect(field('year').value).toBe('2021');
    expect(await chosen()).toEqual({ year: 2020 });

    await click(the('[data-action="save-field"]', row('year')));
    await eventually(async () => expect(await chosen()).toEqual({ year: 2021 }));
  });

  it('keeps what is typed while the reader looks at another paper', async () => {
    valueOf(await list.save([[listing('Another')]]));
    await open();
    await titles('Another', 'Two faces');
    await act(() => the('[data-index="1"]').focus());
    await eventually(() => expect(the('[data-detail-of]').dataset['detailOf']).toBe(id));
    await click(the('[data-action="edit-field"]', row('venue')));
    await fill(field('venue'), 'Half a na');
    await act(() => the('[data-index="0"]').focus());
    await eventually(() => expect(the('.detail h2').textContent).toBe('Another'));
    expect(document.querySelector('[data-edit]')).toBeNull();
    await act(() => the('[data-index="1"]').focus());

    await eventually(() => expect(field('venue').value).toBe('Half a na'));
  });

  it('says so where the list cannot be written, and the text stays', async () => {
    await open({ ...list, edit: async () => ({ ok: false, error: 'full' }) });
    await edit('venue', 'NeurIPS');
    await eventually(() => expect(the('[role="alert"]', row('venue')).textContent).toContain('Free some space'));
    expect(field('venue').value).toBe('NeurIPS');
  });
});

describe('the note', () => {
  it('saves itself when the reader leaves it, and says so', async () => {
    await open();
    await act(() => the('[data-note]').focus());
    await fill(the('[data-note]'), 'Read again');
    expect(the('#note-state').textContent).toBe('Not saved yet…');
    await act(() => the('[data-note]').blur());
    await eventually(async () => expect((await entry()).note).toBe('Read again'));
    await eventually(() => expect(the('#note-state').textContent).toBe('Saved.'));
  });

  it('saves itself after a pause', async () => {
    await open();
    await fill(the('[data-note]'), 'After a while');
    await vi.waitFor(async () => expect((await entry()).note).toBe('After a while'), {
      timeout: 20_000,
      interval: 100,
    });
  });

  it('is saved when the reader goes to another paper', async () => {
    valueOf(await list.save([[listing('Another')]]));
    await open();
    await titles('Another', 'Two faces');
    await act(() => the('[data-index="1"]').focus());
    await eventually(() => expect(the('[data-detail-of]').dataset['detailOf']).toBe(id));
    await fill(the('[data-note]'), 'On the way out');
    await act(() => the('[data-index="0"]').focus());
    await eventually(async () => expect((await entry()).note).toBe('On the way out'));
  });

  it('changed in another window is not overwritten, unless the reader says so', async () => {
    await open();
    await fill(the('[data-note]'), 'Mine');
    valueOf(await list.setNote(id, 'Theirs'));
    await act(() => void the('[data-note]').dispatchEvent(new FocusEvent('blur')));
    await eventually(() => expect(the('[data-note-refused]').textContent).toContain('Theirs'));
    expect((the('[data-note]') as HTMLTextAreaElement).value).toBe('Mine');
    expect((await entry()).note).toBe('Theirs');

    await click('[data-action="keep-note"]');
    await eventually(async () => expect((await entry()).note).toBe('Mine'));
    await eventually(() => expect(document.querySelector('[data-note-refused]')).toBeNull());
  });

  it('changed in another window can be taken as it is there', async () => {
    await open();
    await fill(the('[data-note]'), 'Mine');
    valueOf(await list.setNote(id, 'Theirs'));
    await act(() => void the('[data-note]').dispatchEvent(new FocusEvent('blur')));
    await eventually(() => the('[data-note-refused]'));
    await click('[data-action="drop-note"]');
    await eventually(() => expect((the('[data-note]') as HTMLTextAreaElement).value).toBe('Theirs'));
    expect((await entry()).note).toBe('Theirs');
  });
});

describe('standing', () => {
  it('has a status, a star, and tags that are completed, added and taken away', async () => {
    const other = valueOf(await list.save([[listing('Another')]])).papers[0]?.entry ?? '';
    valueOf(await list.setTags([other], { add: ['graphs'] }));
    await open();
    await titles('Another', 'Two faces');
    await act(() => the('[data-index="1"]').focus());
    await eventually(() => expect(the('[data-detail-of]').dataset['detailOf']).toBe(id));

    await click('[data-action="star-this"]');
    await eventually(() => expect(the('[data-action="star-this"]').getAttribute('aria-pressed')).toBe('true'));
    await click('[data-action="tag-this"]');
    expect(document.activeElement).toBe(the('[data-tag-of-paper]'));
    await eventually(() => the('#tags-of-paper option[value="graphs"]'));
    for (const tag of ['graphs', ' to  do ']) {
      await fill(the('[data-tag-of-paper]'), tag);
      await act(() => (the('[data-tag-of-paper]') as HTMLInputElement).form?.requestSubmit());
    }
    await eventually(() => expect(texts('.detail [data-tag]')).toEqual(['graphs', 'to do']));
    await press('Escape');
    await eventually(() => expect(document.activeElement).toBe(the('[data-action="tag-this"]')));
    await click('.detail [data-tag="graphs"] [data-action="untag"]');
    await eventually(async () => expect(await entry()).toMatchObject({ starred: true, tags: ['to do'] }));
    const status = the('[data-action="set-status"]') as HTMLSelectElement;
    status.value = 'reading';
    status.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(async () => expect((await entry()).status).toBe('reading'));
  });
});

it('papers that were merged are parted again, each as it was', async () => {
  const other = valueOf(await list.save([[listing('Another')]])).papers[0]?.entry ?? '';
  valueOf(await list.merge([id, other]));
  await open();
  await titles('Two faces');
  await click('[data-action="unmerge"]');
  await titles('Another', 'Two faces');
  expect(await entry()).toMatchObject({ id, notSame: [other] });
  await click('[data-action="undo"]');
  await titles('Two faces');
});

it('a paper that is removed elsewhere while its field is edited stays to be copied from', async () => {
  valueOf(await list.save([[listing('Another')]]));
  await open();
  await titles('Another', 'Two faces');
  await act(() => the('[data-index="1"]').focus());
  await eventually(() => expect(the('[data-detail-of]').dataset['detailOf']).toBe(id));
  await click(the('[data-action="edit-field"]', row('venue')));
  await fill(field('venue'), 'A long text');
  valueOf(await list.remove([id]));
  await eventually(() => expect(the('.detail [role="status"]').textContent).toContain('no longer in your list'));
  await click(the('[data-action="save-field"]', row('venue')));

  await eventually(() => expect(the('[role="alert"]', row('venue')).textContent).toContain('no longer in your list'));
  expect(field('venue').value).toBe('A long text');
});
