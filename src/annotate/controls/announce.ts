/** Says things to screen readers, politely, in the order in which they happened. */
import { make } from './controls.ts';

/** A region that is heard and not seen. */
export function announcer(document: Document): { readonly element: HTMLElement; say(text: string): void } {
  const element = make(document, 'div', { class: 'heard', role: 'status', 'aria-live': 'polite' });
  return {
    element,
    say(text) {
      // A region must be there before its words, and the same words twice are not heard twice.
      element.replaceChildren();
      setTimeout(() => element.replaceChildren(text), 100);
    },
  };
}
