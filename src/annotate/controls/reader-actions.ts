/** What the reader does to the rows: opening abstracts and other listings, in step with the site's own toggles. */
import {
  abstractOf,
  clearAbstract,
  closeAbstract,
  isMarker,
  isOpenBySite,
  markersShown,
  openAbstract,
} from '../rows/abstract.ts';
import type { Mounting } from '../rows/mounting.ts';
import type { Paper } from '../rows/paper.ts';
import { elementsOf } from '../rows/rows.ts';
import { steadily } from '../rows/steady.ts';
import { isOurs } from '../unclobbered.ts';

/** Changes to single papers; drawing them is the caller's. */
export interface ReaderActions {
  expand(paper: Paper): void;
  collapse(paper: Paper): void;
  toggleAbstract(paper: Paper): void;
  toggleListings(paper: Paper): void;
  /** To be told of every click of a person before the page hears of it; the result is to be called after the page did. */
  clicked(target: Node): () => void;
  /** Takes over what the site has opened by itself. */
  adopt(papers: readonly Paper[]): void;
}

/** `mounting` knows which paper a node belongs to. */
export function readerActions(view: Window, mounting: Mounting): ReaderActions {
  /** The site's markers as they were before the reader used them. */
  const markers = new WeakMap<Paper, readonly Node[]>();

  const actions: ReaderActions = {
    expand(paper) {
      if (abstractOf(paper) === undefined) return;
      if (paper.abstract === 'site' && !isOpenBySite(paper)) markers.set(paper, markersShown(paper));
      openAbstract(paper, mounting.mayWrap);
      paper.abstract = 'expanded';
    },
    collapse(paper) {
      clearAbstract(paper);
      paper.abstract = 'site';
      if (!isOpenBySite(paper)) return;
      closeAbstract(paper, markers.get(paper) ?? [], mounting.mayWrap);
      paper.abstract = 'closed';
    },
    toggleAbstract(paper) {
      const isOpen = paper.abstract === 'expanded';
      // What opens grows downwards from its title; what closes does so under the pointer.
      steadily(view, isOpen ? paper.view?.host : elementsOf(paper.kept)[0], () =>
        isOpen ? actions.collapse(paper) : actions.expand(paper),
      );
      paper.view?.update();
    },
    toggleListings(paper) {
      paper.shown = !paper.shown;
      steadily(view, paper.view?.host, () => mounting.draw(paper));
      paper.view?.update();
    },
    clicked(target) {
      const paper = isOurs(target) ? undefined : mounting.paperAt(target);
      if (paper === undefined) return () => {};
      if (paper.abstract === 'site' && !isOpenBySite(paper)) markers.set(paper, markersShown(paper));
      const usesMarker = paper.abstract === 'closed' && isMarker(paper, target);
      return () => {
        // The site thinks its abstract was open, and has just closed it: the reader asked for more.
        if (usesMarker) {
          clearAbstract(paper);
          paper.abstract = 'site';
          actions.expand(paper);
          paper.view?.update();
        }
      };
    },
    adopt(papers) {
      const open = papers.filter((paper) => paper.view && paper.abstract === 'site' && isOpenBySite(paper));
      for (const paper of open) {
        openAbstract(paper, mounting.mayWrap);
        paper.abstract = 'expanded';
        paper.view?.update();
      }
    },
  };
  return actions;
}
