/** The box by which a paper is selected, first among its buttons in the page. */
import { type IconNode, Square } from 'lucide';
import { button, type Control } from '../annotate/controls/controls.ts';
import type { Setting } from '../annotate/ports.ts';

/** Lucide's `square-check`, filled: selected rows are to be seen at a glance, in forced colours too. */
const Checked: IconNode = [
  ['rect', { width: '18', height: '18', x: '3', y: '3', rx: '2', fill: 'currentColor' }],
  ['path', { d: 'm16 9-5.5 5.5L8 12', stroke: 'var(--surface)' }],
];

/** A box, not yet in the page. */
export interface SelectBox {
  readonly element: HTMLElement;
  show(title: string, isSelected: boolean): void;
}

/** `press` is told whether a range was asked for. */
export function selectBox({ document, words }: Setting, press: (isRange: boolean) => void): SelectBox {
  let shifted = false;
  const icons = { out: Square, in: Checked };
  const { element, say }: Control = button(document, 'select', {}, icons, (event) => {
    // A click that a key makes does not tell in every browser which keys are held.
    press(shifted || (event instanceof MouseEvent && event.shiftKey));
    shifted = false;
    element.focus({ preventScroll: true });
  });
  element.setAttribute('role', 'checkbox');
  element.addEventListener('keydown', (event) => {
    shifted = event.isTrusted && event.key === ' ' && event.shiftKey;
  });
  // With Shift held the browser would select text from the last click to this one.
  element.addEventListener('mousedown', (event) => event.shiftKey && event.preventDefault());
  return {
    element,
    show(title, isSelected) {
      say(isSelected ? 'in' : 'out');
      element.setAttribute('aria-checked', String(isSelected));
      element.setAttribute('aria-label', words('page.named', words('page.select.row'), title));
      element.style.color = isSelected ? 'var(--accent)' : '';
    },
  };
}

/** Makes the first of the controls in `bar` the tab stop, where the bar is one tab stop. To be called when a box came or went. */
export function keepOneStop(bar: HTMLElement): void {
  if (bar.getAttribute('role') !== 'toolbar') return;
  for (const [place, control] of bar.querySelectorAll<HTMLElement>('button, a').entries())
    control.tabIndex = place === 0 ? 0 : -1;
}
