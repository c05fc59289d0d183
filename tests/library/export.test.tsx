// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../src/library/library.tsx';
import type { ReadingList } from '../../src/reading-list/reading-list.ts';
import { fail } from '../../src/result.ts';
import { importDesk } from '../../src/transfer/import-desk.ts';
import { speak } from '../i18n.ts';
import { threePapers } from '../list-view/lists.ts';
import { click, eventually, giveSizes, mount, texts, the, titles, type, unmount } from '../list-view/mounting.ts';
import { savedFiles } from './saved-files.ts';

const ALL = ['Third time lucky', 'Second steps', 'First thoughts on folding'];

let list: ReadingList;
let saved: ReturnType<typeof savedFiles>;

const button = (format: string) => `[data-action="export"][data-format="${format}"]`;

async function open(shown: ReadingList = list): Promise<void> {
  await mount(<Library list={shown} openDesk={() => importDesk(shown)} app="0.1.0" />);
  await titles(...ALL);
}

beforeEach(async () => {
  giveSizes();
  speak('en');
  localStorage.clear();
  saved = savedFiles();
  list = await threePapers();
});
afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

describe('export', { timeout: 30_000 }, () => {
  it.each([
    ['bibtex', 'bib', 'title = {Second steps}'],
    ['ris', 'ris', 'TI  - Second steps'],
    ['csl-json', 'csl.json', 'Second steps'],
    ['markdown', 'md', '[Second steps](https://example.org/second)'],
    ['csv', 'csv', 'Second steps'],
    ['backup', 'json', 'Second steps'],
  ])('saves all that is shown as %s, and says where it is', async (format, ending, part) => {
    await open();
    await click(button(format));

    await eventually(() => expect(saved).toHaveLength(1));
    const text = (await saved[0]?.blob.text()) ?? '';
    expect(saved[0]?.name).toMatch(new RegExp(`^paperfold-\\d{4}-\\d\\d-\\d\\d\\.${ending.replace('.', '\\.')}$`, 'u'));
    expect(text).toContain(part);
    for (const title of ALL) expect(text).toContain(title);
    await eventually(() =>
      expect(the('.undo-bar').textContent).toContain('3 papers are in your downloads: paperfold-'),
    );
  });

  it('takes the selected papers, else those that the query shows', async () => {
    await open();
    await type('steps');
    await titles('Second steps');
    expect(texts('.export-title')).toEqual(['Export 1 paper']);
    await click(button('ris'));
    await eventually(() => expect(saved).toHaveLength(1));
    await type('');
    await titles(...ALL);
    await click('[data-action="select"]');
    await click(button('ris'));
    await eventually(() => expect(saved).toHaveLength(2));

    const [first = '', second = ''] = await Promise.all(saved.map(({ blob }) => blob.text()));
    expect([first.includes('Second steps'), first.includes('lucky')]).toEqual([true, false]);
    expect([second.includes('Second steps'), second.includes('lucky')]).toEqual([false, true]);
  });

  it('remembers how BibTeX is to be written', async () => {
    await open();
    const pattern = the('[data-setting="key-pattern"]') as HTMLInputElement;
    pattern.value = '[auth:upper][yy]';
    pattern.dispatchEvent(new Event('change', { bubbles: true }));
    await click('[data-setting="letters"]');
    await unmount();
    await open();
    await click(button('bibtex'));

    await eventually(() => expect(saved).toHaveLength(1));
    const text = await saved[0]?.blob.text();
    expect(text).toContain('{LEGER21,');
    expect(text).not.toContain('é');
    expect((the('[data-setting="key-pattern"]') as HTMLInputElement).value).toBe('[auth:upper][yy]');
  });

  it('saves nothing, and says so, where the list cannot be read to its end', async () => {
    await open({ ...list, entries: async () => fail('broken') });
    await click(button('bibtex'));
    await eventually(() => expect(the('.undo-bar').textContent).toContain('Close other Paperfold tabs'));
    expect(saved).toEqual([]);
  });
});

describe('copying', { timeout: 30_000 }, () => {
  it('puts the text into the clipboard, or says that it could not', async () => {
    const copied: string[] = [];
    let allowed = true;
    const writeText = async (text: string) => {
      if (!allowed) throw new DOMException('no', 'NotAllowedError');
      copied.push(text);
    };
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    await open();
    await click('[data-action="select"]');
    await click('[data-action="copy"][data-format="markdown"]');

    await eventually(() => expect(the('.undo-bar').textContent).toContain('1 paper copied'));
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^- \*\*Third time lucky\*\*/u);
    allowed = false;
    await click('[data-action="copy"][data-format="csv"]');
    await eventually(() => expect(the('.undo-bar').textContent).toContain('did not allow copying'));
  });
});
