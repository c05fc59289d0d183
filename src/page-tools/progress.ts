/** How far a tool is, in the panel: a few words and a button that stops it, in the place of the button that began it. */
import { button, make } from '../annotate/controls/controls.ts';
import type { Workbench } from '../annotate/tools.ts';

/** Work in progress. */
export interface Progress {
  /** Aborts when the reader stops the work, and when the annotation ends. */
  readonly signal: AbortSignal;
  /** Shows how far the work is; the words are also spoken. */
  say(text: string): void;
  /** Gives the panel its button back. */
  end(): void;
}

/** Shows that something began. `undefined` where something is in progress already. */
export function progressIn({ setting, panel, signal }: Workbench): Progress | undefined {
  const { document, words } = setting;
  const { room } = panel;
  if (room.hidden) return undefined;
  const stopping = new AbortController();
  const text = make(document, 'span', { class: 'plain' });
  const stop = button(document, 'stop', { '': words('page.stop') }, {}, () => stopping.abort());
  stop.element.classList.add('offer');
  const shown = make(document, 'span', { class: 'head' }, text, stop.element);
  room.hidden = true;
  room.after(shown);
  stop.element.focus({ preventScroll: true });
  return {
    signal: AbortSignal.any([signal, stopping.signal]),
    say(line) {
      text.textContent = line;
      panel.say(line);
    },
    end() {
      const hadFocus = shown.matches(':focus-within');
      shown.remove();
      room.hidden = false;
      if (hadFocus) room.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}
