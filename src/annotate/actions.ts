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
const Bookmark: IconNode = [['path', { d: 'm19 21-7-4-7 4V5a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16z' }]];

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

/** Makes the buttons of `paper`, not yet in the page. */
export function actionsFor(setting: Setting, paper: Paper, commands: Commands): ActionsView {
  const { document, words, counted } = setting;
  const { host, box } = hosted(setting, 'paperfold-actions');
  const bar = make(document, 'div', { class: 'bar actions', role: 'group' });
  const named = (label: string) => words('page.named', label, titleOf(paper));
  const name = (control: Control, label: string) => control.element.setAttribute('aria-label', named(label));

  const saveWords = {
    unsaved: words('page.save'),
    saving: words('page.saving'),
    saved: words('page.saved.state'),
    failed: words('page.tryAgain'),
  };
  const save = button(document, 'save', saveWords, { 'unsaved saving saved failed': filled(Bookmark) }, () =>
    commands.save(paper),
  );
  bar.append(save.element);

  const abstract = button(document, 'abstract', { '': words('page.abstract') }, { '': ChevronDown }, () =>
    commands.toggleAbstract(paper),
  );
  abstract.element.querySelector('svg')?.classList.add('turn');
  const none = make(document, 'span', { class: 'plain' }, words('page.noAbstract'));
  bar.append(abstractOf(paper) ? abstract.element : none);
  name(abstract, words('page.abstract'));

  let listings: Control | undefined;
  const versions = make(document, 'div', { class: 'versions', hidden: '' });
  const notice = noticeLine(document);
  const tail = make(document, 'span', { class: 'tail' }, notice.element);
  bar.append(tail);
  box.append(bar, versions);
  const keys = arrowKeys(bar);

  let drawn: Paper['listings'] | undefined;
  const drawListings = () => {
    if (drawn === paper.listings) return;
    drawn = paper.listings;
    versions.replaceChildren();
    versions.hidden = true;
    listings?.element.remove();
    listings = undefined;
    tail.querySelector('a')?.remove();
    const copy = freeCopy(setting, paper);
    if (copy) notice.element.before(copy);
    if (paper.listings.length < 2) return;
    const label = counted('page.listings', paper.listings.length);
    listings = button(document, 'duplicates', { '': label }, { '': ChevronsUpDown }, () =>
      commands.toggleListings(paper),
    );
    name(listings, label);
    (copy ?? notice.element).before(listings.element);
    if (none.isConnected && abstractOf(paper)) none.replaceWith(abstract.element);
    keys.refresh();
  };

  const update = () => {
    drawListings();
    const state = paper.saving === 'idle' ? (paper.mark.state === 'saved' ? 'saved' : 'unsaved') : paper.saving;
    save.say(state);
    save.element.setAttribute('data-state', state);
    name(save, saveWords[state]);
    abstract.element.setAttribute('aria-expanded', String(paper.abstract === 'expanded'));
    listings?.element.setAttribute('aria-expanded', String(paper.shown));
    if (versions.hidden === paper.shown) {
      versions.replaceChildren(...(paper.shown ? versionLines(setting, paper, commands) : []));
      versions.hidden = !paper.shown;
    }
    notice.show(
      paper.notice ??
        (paper.mark.state === 'version'
          ? { text: words('page.inList', paper.mark.title), offers: [] }
          : paper.kept.translated
            ? { text: words('page.translated'), offers: [] }
            : undefined),
    );
    mark(host, 'data-paperfold-away', paper.rendered ? undefined : '');
  };
  update();
  return {
    host,
    update,
    setOneStop: keys.oneStop,
    setTheme: (theme) => box.setAttribute('data-theme', theme),
  };
}

/** The icon with a shape that is filled in while the paper is saved. */
function filled(node: typeof Bookmark): typeof Bookmark {
  return node.map(([tag, attributes]) => [tag, { ...attributes, class: 'fill' }]);
}
