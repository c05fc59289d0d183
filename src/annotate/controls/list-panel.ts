/** The panel in its place above the list, and what its buttons do to all papers at once. */

import type { ToolName } from '../../messages/protocol.ts';
import type { AnnotationCounts, AnnotationOptions } from '../annotation-options.ts';
import type { Setting } from '../ports.ts';
import { abstractOf } from '../rows/abstract.ts';
import type { Paper } from '../rows/paper.ts';
import { panelPlace, putAt } from '../rows/placement.ts';
import { steadily } from '../rows/steady.ts';
import { mark, parentElementOf, rootOf } from '../unclobbered.ts';
import { growthOffer } from './growth-offer.ts';
import { duplicatesIn, panelFor } from './panel.ts';
import type { ReaderActions } from './reader-actions.ts';
import type { Saving } from './saving.ts';
import { themesNow } from './theme.ts';

/** What the panel works on. */
export interface ListOfPapers {
  papers(): readonly Paper[];
  counts(): AnnotationCounts;
  readonly reader: ReaderActions;
  readonly saving: Saving;
  use(name: ToolName): void;
}

/** The panel of one list. */
export interface ListPanel {
  /** Where it stands now. */
  readonly parent: Element | undefined;
  /** A place beside its buttons, for what a tool offers and how far it is. */
  readonly room: HTMLElement;
  /** Puts it before the list that begins with `first`, unless it stands in the page already. */
  place(first: Paper | undefined): void;
  /** Chooses its colours by what lies behind it now. */
  color(): void;
  /** Opens the abstracts of papers that came since the reader chose to have all open. */
  expandNew(): void;
  update(): void;
  say(text: string): void;
  sayCounts(): void;
}

/** Not yet in the page. */
export function listPanel(
  setting: Setting,
  options: AnnotationOptions,
  list: ListOfPapers,
  signal: AbortSignal,
): ListPanel {
  const { document, view, counted } = setting;
  let showsDuplicates = false;
  let expandsAll = options.settings.expandAll;
  const expanded = new WeakSet<Paper>();

  const panel = panelFor(
    setting,
    {
      ...options,
      use: list.use,
      saveAll: () => void list.saving.saveAll(),
      toggleDuplicates() {
        showsDuplicates = !showsDuplicates;
        const root = rootOf(document);
        const change = () => root && mark(root, 'data-paperfold-duplicates', showsDuplicates ? 'shown' : undefined);
        steadily(view, panel.host, change);
        update();
        sayCounts();
      },
      toggleAbstracts() {
        expandsAll = !isExpanded();
        void setting.settings.write({ expandAll: expandsAll });
        steadily(view, panel.host, () => list.papers().forEach(expandsAll ? expand : collapse));
        update();
      },
    },
    () => options.about(),
    signal,
  );

  const offerGrowth = growthOffer(setting, panel.room, list.use);

  function expand(paper: Paper): void {
    expanded.add(paper);
    if (paper.abstract !== 'expanded') list.reader.expand(paper);
    paper.view?.update();
  }

  function collapse(paper: Paper): void {
    if (paper.abstract === 'expanded') list.reader.collapse(paper);
    paper.view?.update();
  }

  function isExpanded(): boolean {
    return (
      expandsAll || list.papers().every((paper) => paper.abstract === 'expanded' || abstractOf(paper) === undefined)
    );
  }

  function update(): void {
    offerGrowth();
    const papers = list.papers();
    panel.update({
      ...list.counts(),
      unsaved: papers.filter((paper) => paper.mark.state !== 'saved' && !paper.kept.translated).length,
      abstracts: papers.filter((paper) => abstractOf(paper) !== undefined).length,
      hidden: hidden(),
      showsDuplicates,
      expandsAll: isExpanded(),
      saving: list.saving.all.state,
      notice: list.saving.all.notice,
    });
  }

  function sayCounts(): void {
    const { papers, duplicates } = list.counts();
    panel.say(`${counted('page.papers', papers)}, ${duplicatesIn(setting, duplicates, hidden())}`);
  }

  function hidden(): number {
    const folded = showsDuplicates ? [] : list.papers().filter((paper) => !paper.shown);
    return folded.reduce((sum, { listings }) => sum + listings.length - 1, 0);
  }

  function color(): void {
    panel.setTheme(themesNow()(panel.host));
  }

  return {
    get parent() {
      return parentElementOf(panel.host);
    },
    place(first) {
      const place =
        first && !panel.host.isConnected
          ? panelPlace(first.listings.toSorted((a, b) => a.index - b.index)[0] ?? first.kept)
          : undefined;
      if (place === undefined) return;
      // Looked at before anything is changed: style and layout are then worked out once.
      panel.setTheme(place.parent instanceof Element ? themesNow()(place.parent) : 'light');
      update();
      putAt(place, panel.host);
    },
    room: panel.room,
    color,
    expandNew() {
      if (!expandsAll) return;
      for (const paper of list.papers()) if (!expanded.has(paper)) expand(paper);
    },
    update,
    say: panel.say,
    sayCounts,
  };
}
