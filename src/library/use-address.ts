/** Keeps what is asked for in the page's address. */
import { useCallback, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { afterPainting } from '../list-view/after-painting.ts';
import type { Asked } from '../list-view/list-reader.ts';
import { askedIn, fragmentOf } from './address.ts';
import type { LatestAsked } from './latest-asked.ts';

/** How long nothing is typed until the words stand in the address, in milliseconds. */
const PAUSE = 400;

/** What is to be written into the address; `isStep` where the back button comes back to what stood there before. */
interface Pending {
  readonly asked: Asked;
  readonly isStep: boolean;
}

/**
 * Writes what is asked for into the address, and asks for what the address says after going back or forward. Writing takes
 * a browser longer than a search takes the list: what is typed is written once the answer is on the screen.
 */
export function useAddress(asked: Asked, latest: LatestAsked, ask: (asked: Asked) => void): void {
  const pending = useRef<Pending | undefined>(undefined);
  const stop = useRef<() => void>(() => {});
  const write = useCallback(() => {
    if (pending.current) writeAddress(pending.current);
    pending.current = undefined;
  }, []);
  const note = useCallback(
    (now: Asked) => {
      const before = pending.current?.asked ?? askedIn(location.hash);
      // Words are typed letter by letter: they are no step to go back.
      const isTyping = fragmentOf({ ...before, text: '' }) === fragmentOf({ ...now, text: '' });
      if (!isTyping) write();
      pending.current = { asked: now, isStep: !isTyping || (pending.current?.isStep ?? false) };
      stop.current();
      stop.current = afterPainting(write, pending.current.isStep ? 0 : PAUSE);
    },
    [write],
  );
  useLayoutEffect(() => note(asked), [asked, note]);
  // Not once it is answered: whoever goes back before that comes back to what was asked for before.
  useLayoutEffect(() => latest.follow(() => note(latest.read())), [latest, note]);
  useEffect(() => () => stop.current(), []);
  useEffect(() => {
    const follow = () => ask(askedIn(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [ask]);
}

function writeAddress({ asked, isStep }: Pending): void {
  const fragment = fragmentOf(asked);
  if (fragment === fragmentOf(askedIn(location.hash))) return;
  const address = `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}
