/** Offers the rest of a list that the page shows only in part. */

import type { ToolName } from '../../messages/protocol.ts';
import type { Setting } from '../ports.ts';
import { button } from './controls.ts';

/** Returns what keeps `room` up to date: with a button where the page has more to give, else empty. */
export function growthOffer(
  { document, words, adapter }: Setting,
  room: HTMLElement,
  use: (name: ToolName) => void,
): () => void {
  let shown: ToolName | undefined;
  const has = (selector: string | undefined) => selector !== undefined && document.querySelector(selector) !== null;
  return () => {
    const offer = has(adapter.more) ? 'load-all' : has(adapter.pages?.links) ? 'read-pages' : undefined;
    if (offer === shown) return;
    shown = offer;
    room.replaceChildren();
    if (offer === undefined) return;
    const label = words(offer === 'load-all' ? 'page.loadAll' : 'page.readPages');
    room.append(button(document, offer, { '': label }, {}, () => use(offer)).element);
  };
}
