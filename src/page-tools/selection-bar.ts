/** What can be done with the selected papers: a bar at the foot of the window while papers are selected. */
import { X } from 'lucide';
import { button, make, onTrusted, set } from '../annotate/controls/controls.ts';
import type { Notice } from '../annotate/controls/notice.ts';
import type { Setting } from '../annotate/ports.ts';
import { TEXT_FORMATS, type TextFormat } from '../formats/text-formats.ts';

/** What its buttons ask for. */
export interface BarCommands {
  selectAll(): void;
  selectNone(): void;
  save(): void;
  copy(format: TextFormat): void;
  download(format: TextFormat): void;
  end(): void;
}

/** The bar, not yet in the page. */
export interface SelectionBar {
  readonly element: HTMLElement;
  /** Shows it above everything else; to be called again when it may have been taken out of the page. */
  open(): void;
  /** `selected` of the `all` papers that are shown: with none, all of them are meant. */
  update(selected: number, all: number): void;
  /** What happened, and what can be done about it. */
  tell(notice: Notice | undefined): void;
  focus(): void;
}

/** Set through the object model: a page's policy may forbid style sheets. */
const STYLE: Partial<CSSStyleDeclaration> = {
  boxSizing: 'border-box',
  position: 'fixed',
  inset: 'auto 8px 8px',
  display: 'flex',
  flexDirection: 'column',
  gap: '2px',
  width: 'fit-content',
  maxWidth: 'calc(100vw - 16px)',
  margin: '0 auto',
  padding: '6px 8px',
  border: '1px solid var(--line)',
  borderRadius: '8px',
  overflow: 'visible',
  color: 'inherit',
  background: 'var(--surface)',
  boxShadow: '0 6px 24px oklch(0 0 0 / 0.18)',
};
/** What the bar is for stands out from what only helps to select. */
const MAIN: Partial<CSSStyleDeclaration> = { border: '1px solid var(--line)', color: 'var(--accent)' };
const FIELD: Partial<CSSStyleDeclaration> = {
  minHeight: '26px',
  maxWidth: '100%',
  padding: '1px 4px',
  border: '1px solid var(--line)',
  borderRadius: '6px',
  font: 'inherit',
  color: 'var(--text)',
  background: 'var(--surface)',
};

/** Makes the bar; `first` is the format that is chosen at first. */
export function selectionBar(setting: Setting, first: TextFormat, commands: BarCommands): SelectionBar {
  const { document, words, counted } = setting;
  const count = make(document, 'span', { class: 'plain' });
  count.style.color = 'var(--text)';
  // The element was made with that name.
  const formats = make(document, 'select', {
    'data-action': 'format',
    'aria-label': words('page.select.format'),
  }) as HTMLSelectElement;
  for (const [value, name] of TEXT_FORMATS) formats.append(make(document, 'option', { value }, words(name)));
  formats.value = first;
  Object.assign(formats.style, FIELD);
  let format = first;

  const all = control('select-all', words('page.select.all'), commands.selectAll);
  const none = control('select-none', words('page.select.none'), commands.selectNone);
  const save = control('save-selected', words('page.save'), commands.save);
  const copy = control('copy-selected', words('page.select.copy'), () => commands.copy(format));
  const load = control('download-selected', words('page.select.download'), () => commands.download(format));
  for (const each of [save, copy, load]) Object.assign(each.style, MAIN);
  const end = button(document, 'end-selecting', {}, { '': X }, commands.end).element;
  set(end, { 'aria-label': words('page.select.end'), title: words('page.select.end') });
  end.style.marginInlineStart = 'auto';
  const note = make(document, 'div', { class: 'bar', hidden: '' });
  const line = make(document, 'div', { class: 'bar' }, count, all, none, save, formats, copy, load, end);
  line.style.whiteSpace = 'nowrap';
  const element = make(
    document,
    'section',
    { popover: 'manual', 'data-selecting': '', 'aria-label': words('page.select.title') },
    note,
    line,
  );
  Object.assign(element.style, STYLE);
  onTrusted(element, 'keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') commands.end();
  });
  let meant = 0;
  let told: Notice | undefined;
  formats.addEventListener('change', () => {
    format = TEXT_FORMATS.find(([value]) => value === formats.value)?.[0] ?? format;
    name();
  });

  return {
    element,
    open() {
      if (element.isConnected && !element.matches(':popover-open')) element.showPopover();
    },
    update(selected, shown) {
      meant = selected || shown;
      count.textContent = counted(selected > 0 ? 'page.select.count' : 'page.select.nothing', meant);
      none.setAttribute('aria-disabled', String(selected === 0));
      name();
    },
    tell(notice) {
      if (notice === told) return;
      told = notice;
      const hadFocus = note.matches(':focus-within');
      const text = make(document, 'span', { class: 'plain' }, notice?.text ?? '');
      text.style.color = notice?.failed ? 'var(--warn)' : '';
      note.hidden = notice === undefined;
      const ways = (notice?.offers ?? []).map((offer) => {
        const way = control(offer.action, offer.label, offer.run);
        way.classList.add('offer');
        return way;
      });
      note.replaceChildren(text, ...ways);
      if (hadFocus) save.focus({ preventScroll: true });
    },
    focus: () => save.focus({ preventScroll: true }),
  };

  function control(action: string, label: string, run: () => void): HTMLElement {
    return button(document, action, { '': label }, {}, run).element;
  }

  /** Names what the buttons are about: how many papers, in which format. */
  function name(): void {
    const papers = counted('page.papers', meant);
    const inFormat = `${papers}, ${words(new Map(TEXT_FORMATS).get(format) ?? '')}`;
    for (const [button, label, what] of [
      [save, words('page.save'), papers],
      [copy, words('page.select.copy'), inFormat],
      [load, words('page.select.download'), inFormat],
    ] as const)
      button.setAttribute('aria-label', words('page.named', label, what));
  }
}
