/** Arrow keys among the controls of a bar or menu, and one tab stop for all of them where there are many bars. */
import { onTrusted } from './controls.ts';

/** The keys of one bar. */
export interface ArrowKeys {
  /** Makes the bar one tab stop from now on. */
  oneStop(): void;
  /** To be called when controls came or went. */
  refresh(): void;
}

/** Lets the arrow keys, Home and End move the focus among the buttons and links in `bar`. */
export function arrowKeys(bar: HTMLElement): ArrowKeys {
  let single = false;
  const controls = () => [...bar.querySelectorAll<HTMLElement>('button, a')].filter((control) => !control.hidden);
  const stop = (at: HTMLElement | undefined) => {
    if (single) for (const control of controls()) control.tabIndex = control === at ? 0 : -1;
  };
  onTrusted(bar, 'keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = controls();
    const now = all.findIndex((control) => control === event.target);
    const forward = getComputedStyle(bar).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const isMenu = bar.getAttribute('role') === 'menu';
    const steps: Record<string, number> = isMenu ? { ArrowDown: 1, ArrowUp: -1 } : { [forward]: 1, [backward]: -1 };
    const step = steps[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? all.length - 1 : step && (now + step + all.length) % all.length;
    const target = now < 0 || next === undefined ? undefined : all[next];
    if (target === undefined) return;
    event.preventDefault();
    stop(target);
    target.focus();
  });
  return {
    oneStop() {
      if (single) return;
      single = true;
      bar.setAttribute('role', 'toolbar');
      stop(controls()[0]);
    },
    refresh: () => stop(controls()[0]),
  };
}
