/** The line above the list: what was found, and what can be done with all of it. */
import { type IconNode, X } from 'lucide';
import type { Setting } from '../ports.ts';
import { announcer } from './announce.ts';
import { button, hosted, icon, make, set } from './controls.ts';
import { type MenuCommands, menuFor } from './menu.ts';
import type { Notice } from './notice.ts';
import { noticeLine } from './notice-line.ts';
import type { Theme } from './theme.ts';

/** What the panel's buttons ask for. */
export interface PanelCommands extends MenuCommands {
  off(): void;
  toggleDuplicates(): void;
  toggleAbstracts(): void;
  saveAll(): void;
}

/** What the panel says. */
export interface PanelState {
  readonly papers: number;
  readonly duplicates: number;
  readonly saved: number;
  /** How many papers "Save all" would save. */
  readonly unsaved: number;
  readonly abstracts: number;
  /** How many duplicates are hidden: the reader may have asked for all, or for those of one paper. */
  readonly hidden: number;
  readonly showsDuplicates: boolean;
  readonly expandsAll: boolean;
  readonly saving: 'idle' | 'saving' | 'failed';
  readonly notice: Notice | undefined;
}

/** The panel in the page. */
export interface Panel {
  readonly host: HTMLElement;
  /** A place beside the buttons, for what a tool offers and how far it is. */
  readonly room: HTMLElement;
  update(state: PanelState): void;
  /** Says something to screen readers. */
  say(text: string): void;
  setTheme(theme: Theme): void;
}

/** Our mark, a folded sheet, in one colour: the drawing of `src/icons/mark-16.svg`. */
const MARK: IconNode = [
  [
    'path',
    {
      d: 'M4.5 1.5h6v10.5h10.5v9a1.5 1.5 0 0 1-1.5 1.5h-15a1.5 1.5 0 0 1-1.5-1.5v-18a1.5 1.5 0 0 1 1.5-1.5z',
      class: 'fill',
    },
  ],
  ['path', { d: 'M10.5 1.5 21 12H10.5z', class: 'fold' }],
];

/** Makes the panel, not yet in the page. */
export function panelFor(setting: Setting, commands: PanelCommands, about: () => string, signal: AbortSignal): Panel {
  const { document, words, counted } = setting;
  const { host, box } = hosted(setting, 'paperfold-panel');
  const mark = make(document, 'span', { class: 'mark' }, icon(document, MARK));
  const counts = make(document, 'span', { class: 'counts' });
  const duplicates = button(
    document,
    'show-duplicates',
    { shut: words('page.showDuplicates'), open: words('page.hideDuplicates') },
    {},
    () => commands.toggleDuplicates(),
  );
  const abstracts = button(
    document,
    'expand-all',
    { shut: words('page.expandAll'), open: words('page.collapseAll') },
    {},
    () => commands.toggleAbstracts(),
  );
  const saveWords = {
    'idle failed': words('page.saveAll'),
    saving: words('page.saving'),
    all: words('page.allSaved'),
  };
  const saveAll = button(document, 'save-all', saveWords, {}, () => commands.saveAll());
  const off = button(document, 'off', {}, { '': X }, () => commands.off());
  set(off.element, { 'aria-label': words('page.offPage'), title: words('page.offPage') });
  const room = make(document, 'span', { class: 'head' });
  const notice = noticeLine(document);
  const { element: heard, say } = announcer(document);
  const bar = make(
    document,
    'section',
    { class: 'panel', 'aria-label': words('extension.name') },
    make(
      document,
      'div',
      { class: 'bar grow' },
      make(document, 'span', { class: 'head' }, mark, counts),
      duplicates.element,
      abstracts.element,
      room,
      make(document, 'span', { class: 'tail' }, saveAll.element, notice.element),
    ),
    make(document, 'span', { class: 'end' }, menuFor(setting, host, commands, about, signal), off.element),
  );
  box.append(bar, heard);

  return {
    host,
    room,
    say,
    setTheme: (theme) => box.setAttribute('data-theme', theme),
    update(state) {
      // The widest of what may stand here is laid out unseen, so that a save moves nothing.
      const line = (saved: number, hidden: number) =>
        [
          counted('page.papers', state.papers),
          ...(state.duplicates > 0 ? [duplicatesIn(setting, state.duplicates, hidden)] : []),
          counted('page.saved.count', saved),
        ].join(' · ');
      const seen = make(document, 'span', { class: 'on' }, line(state.saved, state.hidden));
      const ghosts = [0, state.duplicates].map((hidden) =>
        make(document, 'span', { 'aria-hidden': 'true' }, line(state.papers, hidden)),
      );
      counts.replaceChildren(make(document, 'span', { class: 'stack' }, seen, ...ghosts));
      duplicates.element.hidden = state.duplicates === 0;
      duplicates.element.setAttribute('aria-expanded', String(state.showsDuplicates));
      duplicates.say(state.showsDuplicates ? 'open' : 'shut');
      abstracts.element.hidden = state.abstracts === 0;
      abstracts.element.setAttribute('aria-expanded', String(state.expandsAll));
      abstracts.say(state.expandsAll ? 'open' : 'shut');
      const all = state.unsaved === 0;
      saveAll.say(all ? 'all' : state.saving);
      const scope = all ? words('page.allSaved') : counted('page.saveAllScope', state.unsaved);
      // The name says what the button shows, and what that means here.
      set(saveAll.element, {
        'aria-label': all ? scope : words('page.named', words('page.saveAll'), scope),
        title: scope,
        'aria-disabled': String(all),
      });
      notice.show(state.notice);
    },
  };
}

/** How many duplicates are hidden, or that all of them are shown. */
export function duplicatesIn({ counted }: Setting, duplicates: number, hidden: number): string {
  return hidden > 0 ? counted('page.duplicatesHidden', hidden) : counted('page.duplicatesShown', duplicates);
}
