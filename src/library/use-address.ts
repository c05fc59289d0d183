/** Keeps what is asked for in the page's address. */
import { useCallback, useEffect, useRef } from 'preact/hooks';
import { afterPainting } from '../list-view/after-painting.ts';
import type { Asked } from '../list-view/list-reader.ts';
import { askedIn, fragmentOf } from './address.ts';

/** How long nothing is typed until the words stand in the address, in milliseconds. */
const PAUSE = 400;

/** What is to be written into the address; `isStep` where the back button comes back to what stood there before. */
interface Pending {
  readonly asked: Asked;
  readonly isStep: boolean;
}

/**
 * Writes what is asked for into the address, and asks for what the address says after going back or forward. Writing takes
 * a browser longer than a search takes the list: it is done once the answer is on the screen.
 */
export function useAddress(asked: Asked, ask: (asked: Asked) => void): void {
  const pending = useRef<Pending | undefined>(undefined);
  const write = useCallback(() => {
    if (pending.current) writeAddress(pending.current);
    pending.current = undefined;
  }, []);
  useEffect(() => {
    const before = pending.current?.asked ?? askedIn(location.hash);
    // Words are typed letter by letter: they are no step to go back.
    const isTyping = fragmentOf({ ...before, text: '' }) === fragmentOf({ ...asked, text: '' });
    if (!isTyping) write();
    pending.current = { asked, isStep: !isTyping || (pending.current?.isStep ?? false) };
    return afterPainting(write, isTyping ? PAUSE : 0);
  }, [asked, write]);
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
