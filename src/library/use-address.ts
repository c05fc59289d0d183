/** Keeps what is asked for in the page's address. */
import { useEffect } from 'preact/hooks';
import type { Asked } from '../list-view/list-reader.ts';
import { askedIn, fragmentOf } from './address.ts';

/** Writes what is asked for into the address, and asks for what the address says after going back or forward. */
export function useAddress(asked: Asked, ask: (asked: Asked) => void): void {
  useEffect(() => {
    const fragment = fragmentOf(asked);
    const before = askedIn(location.hash);
    if (fragment === fragmentOf(before)) return;
    // Words are typed letter by letter: they are no step to go back.
    const isTyping = fragmentOf({ ...before, text: '' }) === fragmentOf({ ...asked, text: '' });
    const address = `${location.pathname}${location.search}${fragment === '' ? '' : `#${fragment}`}`;
    if (isTyping) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
  }, [asked]);
  useEffect(() => {
    const follow = () => ask(askedIn(location.hash));
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, [ask]);
}
