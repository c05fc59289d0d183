// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytes, click, control, controls, key, settled, show, type Visit, visit } from '../annotate/visiting.ts';

const listing = (title: string, venue = 'Journal of Seas') =>
  `<li class="paper"><h3 class="title">${title}</h3><span class="author">A. Lind</span><em class="venue">${venue}</em></li>`;
const TITLES = ['Tides of the northern sea', 'Rivers in winter', 'Lakes of the high north', 'Rain on old stones'];
const PAGE = `<ul>${TITLES.map((title) => listing(title)).join('')}${listing('Tides of the northern sea', 'arXiv')}</ul>`;

let now: Visit | undefined;
let copied: string[] = [];
beforeEach(() => {
  copied = [];
  const clipboard = { writeText: async (text: string) => void copied.push(text) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
});
afterEach(() => now?.session.stop());

/** Annotates the page and presses "Select or copy papers…". */
async function selecting(page = PAGE): Promise<void> {
  now = await visit(page);
  click(control('menu'));
  click(control('select-papers'));
  await settled();
}

const boxes = () => controls('select').map((box) => box.getAttribute('aria-checked') === 'true');
const bar = () => control('select-all').closest('section');
const barText = () => bar()?.textContent ?? '';
const heard = () => textOfPanel('.heard');
const textOfPanel = (selector: string) =>
  document.querySelector('paperfold-panel')?.firstElementChild?.shadowRoot?.querySelector(selector)?.textContent ?? '';
const press = async (action: string) => {
  click(control(action));
  await settled();
};
const format = (value: string) => {
  const choice = control('format') as HTMLSelectElement;
  choice.value = value;
  choice.dispatchEvent(new Event('change'));
};

describe('selecting papers in the page', () => {
  it('gives each kept row a box whose name holds the title, and one bar', async () => {
    await selecting();
    expect(controls('select').map((box) => box.getAttribute('aria-label'))).toEqual(
      TITLES.map((title) => `Select: ${title}`),
    );
    expect(controls('select').every((box) => box.getAttribute('role') === 'checkbox')).toBe(true);
    expect(barText()).toContain('None selected: all 4 papers');
    await press('menu');
    await press('select-papers');
    expect(controls('select')).toHaveLength(4);
    expect(controls('select-all')).toHaveLength(1);
  });

  it('takes papers in and out by click, Shift-click and keys, and says how many', async () => {
    await selecting();
    await press('select');
    expect(boxes()).toEqual([true, false, false, false]);
    expect(barText()).toContain('1 paper selected');
    click(control('select', 2), { shiftKey: true });
    expect(boxes()).toEqual([true, true, true, false]);
    await new Promise((done) => setTimeout(done, 120));
    expect(heard()).toBe('3 papers selected');
    key(control('select', 2), 'ArrowUp', { shiftKey: true });
    expect(boxes()).toEqual([true, true, false, false]);
    key(control('select', 1), 'a', { ctrlKey: true });
    expect(boxes()).toEqual([true, true, true, true]);
    key(control('select', 1), 'A', { ctrlKey: true, shiftKey: true });
    expect(boxes()).toEqual([false, false, false, false]);
    // A range by keys alone; the click is the one that the browser makes of the key.
    key(control('select', 1), ' ');
    click(control('select', 1));
    key(control('select', 3), ' ', { shiftKey: true });
    click(control('select', 3));
    expect(boxes()).toEqual([false, true, true, true]);
  });

  it('obeys no event that a page made up', async () => {
    await selecting();
    control('select').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    control('select').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', ctrlKey: true, bubbles: true }));
    expect(boxes()).toEqual([false, false, false, false]);
  });

  it('keeps the selection as rows come, and forgets a row that goes', async () => {
    await selecting();
    await press('select-all');
    document.querySelector('ul')?.append(...row('Winds of the south'));
    await settled();
    expect(boxes()).toEqual([true, true, true, true, false]);
    expect(barText()).toContain('4 papers selected');
    document.querySelectorAll('.paper')[1]?.remove();
    await settled();
    expect(boxes()).toEqual([true, true, true, false]);
    expect(barText()).toContain('3 papers selected');
    await press('copy-selected');
    expect(copied[0]).not.toContain('Rivers in winter');
  });

  it('saves the selected alone, which one press takes back', async () => {
    await selecting();
    click(control('select', 1));
    click(control('select', 3));
    await press('save-selected');
    expect(now?.background.asked.filter((each) => each.startsWith('save'))).toEqual(['save 1,1']);
    expect([...(now?.background.saved ?? [])]).toEqual([TITLES[1], TITLES[3]]);
    expect(barText()).toContain('2 papers saved');
    const undo = bar()?.querySelector('[data-action="undo"]');
    if (undo) click(undo);
    await settled();
    expect([...(now?.background.saved ?? [])]).toEqual([]);
    expect(barText()).toContain('Taken back');
    await press('save-selected');
    await press('save-selected');
    expect(barText()).toContain('All saved');
  });

  it('says in the bar what failed, and goes on', async () => {
    await selecting();
    if (now) now.background.failure = 'full';
    await press('save-selected');
    expect(barText()).toContain('storage is full');
    await press('copy-selected');
    expect(barText()).toContain('4 papers copied');
  });

  it('copies the selected, folded, in the format that was chosen; all where none is selected', async () => {
    await selecting();
    await press('copy-selected');
    expect(copied[0]?.match(/^@/gmu)).toHaveLength(4);
    click(control('select', 0));
    format('ris');
    expect(control('copy-selected').getAttribute('aria-label')).toBe('Copy: 1 paper, RIS');
    await press('copy-selected');
    expect(copied[1]?.match(/^TY {2}-/gmu)).toHaveLength(1);
    expect(copied[1]).toContain('T2  - Journal of Seas');
    expect(barText()).toContain('1 paper copied');
  });

  it('says where the browser does not allow copying', async () => {
    await selecting();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    Document.prototype.execCommand = () => false;
    await press('copy-selected');
    expect(barText()).toContain('did not allow copying');
    Reflect.deleteProperty(Document.prototype, 'execCommand');
  });

  it('writes no words that only a translation shows', async () => {
    now = await visit('<ul></ul>');
    document.documentElement.classList.add('translated-ltr');
    document.querySelector('ul')?.append(...row('<font><font>Marées de la mer du Nord</font></font>'));
    await settled();
    click(control('menu'));
    click(control('select-papers'));
    await settled();
    await press('copy-selected');
    expect(copied).toEqual([]);
    expect(barText()).toContain('appeared translated');
    document.documentElement.classList.remove('translated-ltr');
  });

  it('hands out a file under its own name, seen by nobody in the page', async () => {
    await selecting();
    const given: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${given.push(blob)}`;
    URL.revokeObjectURL = () => {};
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
      expect(this.isConnected).toBe(false);
    });
    format('markdown');
    await press('download-selected');
    clicked.mockRestore();
    expect(names[0]).toMatch(/^paperfold-\d{4}-\d\d-\d\d\.md$/u);
    expect(given[0]?.type).toBe('text/markdown;charset=utf-8');
    expect(barText()).toContain('4 papers are in your downloads');
    Reflect.deleteProperty(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'revokeObjectURL');
  });

  it('leads from a row to the bar and out by Escape, and leaves the page as it was', async () => {
    show(PAGE);
    const plain = bytes();
    await selecting();
    key(control('select', 2), 'Escape');
    const focused = document.querySelector('paperfold-panel')?.firstElementChild?.shadowRoot?.activeElement;
    expect(focused).toBe(control('save-selected'));
    expect(document.documentElement.hasAttribute('data-paperfold-selecting')).toBe(true);
    if (focused) key(focused, 'Escape');
    expect(controls('select')).toEqual([]);
    expect(controls('select-all')).toEqual([]);
    expect(document.documentElement.hasAttribute('data-paperfold-selecting')).toBe(false);
    await press('menu');
    await press('select-papers');
    expect(controls('select')).toHaveLength(4);
    await press('off');
    expect(bytes()).toBe(plain);
  });

  it('leaves one tab stop a row in long lists, before, meanwhile and after', async () => {
    const long = Array.from({ length: 35 }, (_, at) => listing(`Study ${at} of the sea`, 'Seas')).join('');
    await selecting(`<ul>${long}</ul>`);
    const stops = () =>
      [...document.querySelectorAll('paperfold-actions')].map((host) =>
        [...(host.firstElementChild?.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])]
          .filter(({ tabIndex }) => tabIndex === 0)
          .map((stop) => stop.getAttribute('data-action'))
          .join(),
      );
    expect(new Set(stops())).toEqual(new Set(['select']));
    await press('end-selecting');
    expect(new Set(stops())).toEqual(new Set(['save']));
  });
});

function row(title: string): Node[] {
  return [...new DOMParser().parseFromString(listing(title), 'text/html').body.childNodes];
}
