/** The page in front, as the card shows it: asked at the start and whenever the list has changed. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Undo } from '../list-view/undo-bar.tsx';
import { CHANNEL } from '../reading-list/means.ts';
import { counted, words } from '../ui/words.ts';
import type { ActivePage, PageView, SaveOutcome } from './active-page.ts';
import type { CardActions } from './card-actions.ts';
import type { PageCard } from './page-card.tsx';

/** How often a page that is still being read is asked again, in ms. */
const AGAIN = 400;

/** What the card shows, absent until the page (or the browser) has answered. */
export interface CardState {
  readonly page: PageView | undefined;
  /** The card itself: loaded while the page is asked, so that the list need not wait for it. */
  readonly Card: typeof PageCard | undefined;
  readonly saving: boolean;
  readonly actions: CardActions;
}

/** Asks `page`; says what was saved through `undo`; calls `close` where the page itself is to be seen. */
export function useActivePage(page: ActivePage, undo: Undo, close: () => void): CardState {
  const [view, setView] = useState<PageView | undefined>(undefined);
  const [Card, setCard] = useState<typeof PageCard | undefined>(undefined);
  const [saving, setSaving] = useState(false);
  const look = useCallback(() => void page.look().then(setView), [page]);
  const { offer } = undo;

  useEffect(() => {
    void import('./page-card.tsx').then((module) => setCard(() => module.PageCard));
    look();
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', look);
    return () => channel.close();
  }, [look]);
  useEffect(() => {
    if (view === undefined || !isReading(view)) return undefined;
    const timer = setTimeout(look, AGAIN);
    return () => clearTimeout(timer);
  }, [view, look]);

  const actions = useMemo<CardActions>(() => {
    const saved = (outcome: Promise<SaveOutcome>) => {
      setSaving(true);
      void outcome.then((result) => {
        setSaving(false);
        if (!result.ok) offer(words(`list.failure.${result.error}`));
        else {
          const written = result.value.papers.filter(({ outcome: what }) => what !== 'known').length;
          offer(counted('popup.savedNow', written), result.value.undo);
        }
        look();
      });
    };
    return {
      read: () => void page.read().then(setView),
      teach: () => void page.teach().then((begun) => (begun ? close() : look())),
      saveAll: () => saved(page.saveAll()),
      savePaper: () => saved(page.savePaper()),
      turn: (state) => void page.turn(state).then(setView),
      turnSite: (host, state) => void page.turnSite(host, state).then(setView),
      allow: (origin, host) => void page.allow(origin, host).then(setView),
    };
  }, [page, offer, look, close]);
  return { page: view, Card, saving, actions };
}

function isReading(view: PageView): boolean {
  return view.kind === 'loading' || (view.kind === 'answered' && view.summary.state === 'reading');
}
