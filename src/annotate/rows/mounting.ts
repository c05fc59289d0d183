/** Puts the parts of papers into the page and takes them out. Reads the page first, then writes, so that it is laid out once. */

import { actionsFor } from '../controls/actions.ts';
import type { Commands } from '../controls/commands.ts';
import { themesNow } from '../controls/theme.ts';
import type { Setting } from '../ports.ts';
import { parentElementOf, rootOf } from '../unclobbered.ts';
import { clearAbstract, isOpenBySite, openAbstract } from './abstract.ts';
import type { Paper } from './paper.ts';
import { footPlace, putAt } from './placement.ts';
import { elementsOf, markRow, unmarkRow } from './rows.ts';
import { dropNote, noteTitles } from './title-note.ts';

/** More papers than this, and the buttons of each are one tab stop. */
const MANY = 30;

/** The parts that stand in the page, and what may be done to it. */
export interface Mounting {
  /** False once the page has taken something of ours away: a framework owns its nodes, nothing is wrapped any more. */
  mayWrap: boolean;
  /** Called for each paper that was given its buttons: a tool may add to them. */
  mounted?: (paper: Paper) => void;
  /** Marks the rows of a paper by its present state. */
  draw(paper: Paper): void;
  /** Gives papers their buttons. `total` is how many papers there are. */
  mount(papers: readonly Paper[], total: number): void;
  /** Chooses the colours of the buttons in the page anew: the page, or the system, may have turned dark. */
  color(papers: readonly Paper[]): void;
  /** Takes everything of a paper's own away but the marks of its rows. */
  unmount(paper: Paper): void;
  /** Takes the marks of its rows away too. */
  forget(paper: Paper): void;
  /** The paper in whose displayed listing `node` stands. */
  paperAt(node: Node): Paper | undefined;
}

/** Nothing stands in the page yet. */
export function mountingFor(setting: Setting, commands: Commands): Mounting {
  const byElement = new WeakMap<Element, Paper>();
  const mounting: Mounting = {
    mayWrap: true,
    draw(paper) {
      for (const listing of paper.listings) {
        const state = listing === paper.kept ? 'kept' : paper.shown ? 'shown' : 'duplicate';
        markRow(listing, state, mounting.mayWrap);
      }
      for (const element of elementsOf(paper.kept)) byElement.set(element, paper);
    },
    mount(papers, total) {
      const themeAt = themesNow();
      const root = rootOf(setting.document);
      const plans = papers.map((paper) => {
        const place = footPlace(paper.kept);
        const ground = place?.parent instanceof Element ? place.parent : root;
        return { paper, place, theme: ground ? themeAt(ground) : 'light', open: isOpenBySite(paper) } as const;
      });
      for (const { paper, place, theme, open } of plans) {
        if (open && paper.abstract === 'site') {
          openAbstract(paper, mounting.mayWrap);
          paper.abstract = 'expanded';
        }
        const view = paper.view ?? actionsFor(setting, paper, commands);
        if (total > MANY) view.setOneStop();
        view.setTheme(theme);
        if (place) putAt(place, view.host);
        paper.view = view;
        noteTitles(setting, paper);
        mounting.mounted?.(paper);
      }
    },
    color(papers) {
      const themeAt = themesNow();
      const themes = papers.flatMap(({ view }) => {
        const ground = view && parentElementOf(view.host);
        return ground ? [[view, themeAt(ground)] as const] : [];
      });
      for (const [view, theme] of themes) view.setTheme(theme);
    },
    unmount(paper) {
      paper.view?.host.remove();
      delete paper.view;
      clearAbstract(paper);
      dropNote(paper);
    },
    forget(paper) {
      mounting.unmount(paper);
      for (const listing of paper.listings) unmarkRow(listing);
    },
    paperAt(node) {
      for (let at: Node | null = node; at; at = at.parentNode) {
        const paper = at instanceof Element ? byElement.get(at) : undefined;
        if (paper) return paper;
      }
      return undefined;
    },
  };
  return mounting;
}
