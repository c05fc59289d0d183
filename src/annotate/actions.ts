/** The buttons of one paper. Their size never depends on what is saved. */
import { ChevronDown, ChevronsUpDown, type IconNode } from 'lucide';
import { abstractOf } from './abstract.ts';
import { arrowKeys } from './arrow-keys.ts';
import { button, type Control, hosted, make } from './controls.ts';
import { noticeLine } from './notice-line.ts';
import { type Listing, type Paper, titleOf } from './paper.ts';
import type { Setting } from './ports.ts';
import type { Theme } from './theme.ts';
import type { ToolName } from './tools.ts';
import { mark } from './unclobbered.ts';
import { freeCopy, versionLines } from './versions.ts';

/** Lucide's bookmark as it was drawn before 1.0: half the path, and to the eye the same. */
const Bookmark: IconNode = [['path', { d: 'm19 21-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16z', class: 'fill' }]];

/** What the buttons ask for. */
export interface Commands {
  save(paper: Paper): void;
  toggleAbstract(paper: Paper): void;
  toggleListings(paper: Paper): void;
  /** Uses a tool on the paper, or on one listing of it. */
  use(name: ToolName, paper: Paper, listing?: Listing): void;
}

/** The buttons in the page. */
export interface ActionsView {
  readonly host: HTMLElement;
  /** Shows the paper's present state. */
  update(): void;
  /** Puts the buttons into one tab stop, with arrow keys inside. */
  setOneStop(): void;
  setTheme(theme: Theme): void;
}

/** What the save button says, in the order in which its labels are laid over one another. */
const SAVE_STATES = ['unsaved', 'saving', 'saved', 'failed'] as const;
type SaveState = (typeof SAVE_STATES)[number];

/** What all rows of a page have in common, made once and copied: a row made piece by piece takes three times as long. */
interface Model {
  readonly saveWords: Readonly<Record<SaveState, string>>;
  readonly save: HTMLElement;
  readonly abstract: HTMLElement;
  readonly none: HTMLElement;
}
const models = new WeakMap<Setting, Model>();

function modelOf(setting: Setting): Model {
  const known = models.get(setting);
  if (known) return known;
  const { document, words } = setting;
  const saveWords = {
    unsaved: words('page.save'),
    saving: words('page.saving'),
    saved: words('page.saved.state'),
    failed: words('page.tryAgain'),
  };
  const abstract = button(document, 'abstract', { '': words('page.abstract') }, { '': ChevronDown }).element;
  abstract.querySelector('svg')?.classList.add('turn');
  const model = {
    saveWords,
    save: button(document, 'save', saveWords, { [SAVE_STATES.join(' ')]: Bookmark }).element,
    abstract,
    none: make(document, 'span', { class: 'plain' }, words('page.noAbstract')),
  };
  models.set(setting, model);
  return model;
}

/** Makes the buttons of `paper`, not yet in the page. */
export function actionsFor(setting: Setting, paper: Paper, commands: Commands): ActionsView {
  const { document, words, counted } = setting;
  const model = modelOf(setting);
  const { host, box } = hosted(setting, 'paperfold-actions');
  const save = copyOf(model.save);
  const labels = save.lastElementChild?.children ?? [];
  // The room for a notice is taken from the start: nothing moves when there is something to say.
  const notice = noticeLine(document);
  const tail = make(document, 'span', { class: 'tail' }, notice.element);
  const bar = make(document, 'div', { class: 'bar actions', role: 'group' }, save, tail);
  const name = (element: Element, label: string) =>
    element.setAttribute('aria-label', words('page.named', label, titleOf(paper)));
  const press = new Map([
    ['save', commands.save],
    ['abstract', commands.toggleAbstract],
    ['duplicates', commands.toggleListings],
  ]);
  bar.addEventListener('click', (event) => {
    const control = event.target instanceof Element && event.target.closest('[data-action]');
    const run = control && event.isTrusted && press.get(control.getAttribute('data-action') ?? '');
    if (!run) return;
    event.preventDefault();
    run(paper);
  });
  const keys = arrowKeys(bar);
  let abstract: HTMLElement | undefined;
  let none: HTMLElement | undefined;
  let listings: Control | undefined;
  let copy: HTMLElement | undefined;
  let versions: HTMLElement | undefined;
  box.append(bar);

  let drawn: Paper['listings'] | undefined;
  const drawListings = () => {
    if (drawn === paper.listings) return;
    drawn = paper.listings;
    if (abstract === undefined && abstractOf(paper)) {
      none?.remove();
      abstract = copyOf(model.abstract);
      name(abstract, words('page.abstract'));
      save.after(abstract);
    } else if (abstract === undefined && none === undefined) {
      none = copyOf(model.none);
      save.after(none);
    }
    versions?.remove();
    versions = undefined;
    listings?.element.remove();
    copy?.remove();
    listings = undefined;
    copy = freeCopy(setting, paper);
    if (paper.listings.length > 1) {
      const label = counted('page.listings', paper.listings.length);
      listings = button(document, 'duplicates', { '': label }, { '': ChevronsUpDown });
      name(listings.element, label);
    }
    for (const part of [listings?.element, copy]) if (part) tail.insertBefore(part, notice.element);
    keys.refresh();
  };

  let before: unknown[] = [];
  const update = () => {
    const { saving, mark: standing, notice: news, kept, shown, rendered } = paper;
    const now = [paper.listings, saving, standing, news, kept, shown, rendered, paper.abstract];
    // Most updates are about other papers.
    if (now.every((value, place) => value === before[place]) && before.length > 0) return;
    before = now;
    drawListings();
    const state = saving === 'idle' ? (standing.state === 'saved' ? 'saved' : 'unsaved') : saving;
    for (const [place, label] of SAVE_STATES.entries()) labels[place]?.classList.toggle('on', label === state);
    save.setAttribute('data-state', state);
    name(save, model.saveWords[state]);
    abstract?.setAttribute('aria-expanded', String(paper.abstract === 'expanded'));
    listings?.element.setAttribute('aria-expanded', String(shown));
    if (shown && versions === undefined) {
      versions = make(document, 'div', { class: 'versions' }, ...versionLines(setting, paper, commands));
      box.append(versions);
    } else if (!shown) {
      versions?.remove();
      versions = undefined;
    }
    notice.show(
      news ??
        (standing.state === 'version'
          ? { text: words('page.inList', standing.title), offers: [] }
          : kept.translated
            ? { text: words('page.translated'), offers: [] }
            : undefined),
    );
    mark(host, 'data-paperfold-away', rendered ? undefined : '');
  };
  update();
  return {
    host,
    update,
    setOneStop: keys.oneStop,
    setTheme: (theme) => box.setAttribute('data-theme', theme),
  };
}

function copyOf(element: HTMLElement): HTMLElement {
  // A clone is of the kind of its original, which its type does not say.
  return element.cloneNode(true) as HTMLElement;
}
