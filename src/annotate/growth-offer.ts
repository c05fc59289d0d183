/** Offers the rest of a list that the page shows only in part. */
import { button } from './controls.ts';
import type { Setting } from './ports.ts';
import type { ToolName } from './tools.ts';

/** Returns what keeps `room` up to date: with a button where the page has more to give, else empty. */
export function growthOffer(
  { document, words, adapter }: Setting,
  room: HTMLElement,
  use: (name: ToolName) => void,
): () => void {
  let shown = false;
  return () => {
    const isOffered = adapter.more !== undefined && document.querySelector(adapter.more) !== null;
    if (isOffered === shown) return;
    shown = isOffered;
    const control = () =>
      button(document, 'load-all', { '': words('page.loadAll') }, {}, () => use('load-all')).element;
    room.replaceChildren(...(isOffered ? [control()] : []));
  };
}
