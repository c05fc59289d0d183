/** The buttons of one paper. Their size never depends on what is saved. */
import { ChevronDown, ChevronsUpDown, type IconNode } from 'lucide';
import type { Setting } from '../ports.ts';
import { abstractOf } from '../rows/abstract.ts';
import { type Paper, titleOf } from '../rows/paper.ts';
import { freeCopy, versionLines } from '../rows/versions.ts';
import { mark } from '../unclobbered.ts';
import type { ActionsView } from './actions-view.ts';
import { arrowKeys } from './arrow-keys.ts';
import type { Commands } from './commands.ts';
import { boxOf, button, type Control, hosted, make } from './controls.ts';
import { noticeLine } from './notice-line.ts';

/** Lucide's bookmark as it was drawn before 1.0: half the path, and to the eye the same. */
const Bookmark: IconNode = [['path', { d: 'm19 21-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16z', class: 'fill' }]];

type SaveState = 'unsaved' | 'saving' | 'saved' | 'failed';

/** What all rows of a page have in common, made once and copied: a row made piece by piece takes several times as long. */
interface Model {
  readonly saveWords: Readonly<Record<SaveState, string>>;
  readonly abstract: HTMLElement;
  /** Save, an abstract's button, and the room for notices. */
  readonly withAbstract: HTMLElement;
  /** The same, with a word in the place of the abstract's button. */
  readonly without: HTMLElement;
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
  const texts = Object.values(saveWords);
  const longest = Math.max(...texts.map((text) => text.length));
  // The width is that of the longest word, whatever is shown; words that are nearly as long may be the wider ones.
  const ghosts = texts.filter((text) => text.length > longest - 2);
  const row = (middle: HTMLElement) => {
    const save = button(document, 'save', {}, { '': Bookmark }).element;
    const layers = [make(document, 'span', { class: 'on' }), ...ghosts.map((text) => make(document, 'span', {}, text))];
    save.append(make(document, 'span', { class: 'stack' }, ...layers));
    // The room for a notice is taken from the start: nothing moves when there is something to say.
    const tail = make(document, 'span', { class: 'tail' }, noticeLine(document).element);
    const box = boxOf(setting);
    box.append(make(document, 'div', { class: 'bar actions', role: 'group' }, save, middle, tail));
    return box;
  };
  const abstract = button(document, 'abstract', { '': words('page.abstract') }, { '': ChevronDown }).element;
  abstract.firstElementChild?.classList.add('turn');
  const model = {
    saveWords,
    abstract,
    withAbstract: row(copyOf(abstract)),
    without: row(make(document, 'span', { class: 'plain' }, words('page.noAbstract'))),
  };
  models.set(setting, model);
  return model;
}

/** Makes the buttons of `paper`, not yet in the page. */
export function actionsFor(setting: Setting, paper: Paper, commands: Commands): ActionsView {
  const { document, words, counted } = setting;
  const model = modelOf(setting);
  let hasAbstract = abstractOf(paper) !== undefined;
  const { host, box } = hosted(setting, 'paperfold-actions', copyOf(hasAbstract ? model.withAbstract : model.without));
  // The model was put together of these.
  const part = (selector: string) => box.querySelector(selector) as HTMLElement;
  const [bar, save, label, tail] = [part('.bar'), part('[data-action]'), part('.on'), part('.tail')];
  const notice = noticeLine(document, part('.notice'));
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
  let listings: Control | undefined;
  let copy: HTMLElement | undefined;
  let versions: HTMLElement | undefined;

  let drawn: Paper['listings'] | undefined;
  const drawListings = () => {
    if (drawn === paper.listings) return;
    drawn = paper.listings;
    if (abstract === undefined && abstractOf(paper)) {
      // Another version brought the abstract.
      if (!hasAbstract) part('.plain').replaceWith(copyOf(model.abstract));
      hasAbstract = true;
      abstract = part('[data-action="abstract"]');
      name(abstract, words('page.abstract'));
    }
    versions?.remove();
    versions = undefined;
    listings?.element.remove();
    copy?.remove();
    listings = undefined;
    copy = freeCopy(setting, paper);
    if (paper.listings.length > 1) {
      const count = counted('page.listings', paper.listings.length);
      listings = button(document, 'duplicates', { '': count }, { '': ChevronsUpDown });
      name(listings.element, count);
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
    label.textContent = model.saveWords[state];
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
    bar,
    update,
    setOneStop: keys.oneStop,
    setTheme: (theme) => box.setAttribute('data-theme', theme),
  };
}

function copyOf(element: HTMLElement): HTMLElement {
  // A clone is of the kind of its original, which its type does not say.
  return element.cloneNode(true) as HTMLElement;
}
