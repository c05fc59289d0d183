/** Shows a notice in the room that is left beside the buttons, so that words of any length move nothing. */
import { button, make } from './controls.ts';
import type { Notice } from './notice.ts';

/** The line: empty until `show` is given a notice. Its `element` may stand in a page already. */
export function noticeLine(
  document: Document,
  element = make(document, 'div', { class: 'notice' }),
): {
  readonly element: HTMLElement;
  show(notice: Notice | undefined): void;
} {
  let shown: Notice | undefined;
  return {
    element,
    show(notice) {
      if (notice === shown) return;
      shown = notice;
      if (notice === undefined) {
        element.replaceChildren();
        return;
      }
      const line = make(document, 'div', notice.failed ? { class: 'failed' } : {});
      if (notice.text !== '') line.append(make(document, 'p', { title: notice.text }, notice.text));
      for (const offer of notice.offers) {
        const control = button(document, offer.action, { '': offer.label }, {}, () => offer.run());
        control.element.classList.add('offer');
        line.append(control.element);
      }
      element.replaceChildren(line);
    },
  };
}
