import type { Theme } from './theme.ts';

/** The buttons of a paper in the page. */
export interface ActionsView {
  readonly host: HTMLElement;
  /** What the buttons stand in. */
  readonly bar: HTMLElement;
  /** Shows the paper's present state. */
  update(): void;
  /** Puts the buttons into one tab stop, with arrow keys inside. */
  setOneStop(): void;
  setTheme(theme: Theme): void;
}
