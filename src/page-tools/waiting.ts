/** Waiting without polling: for a change of the page, or for a while. */

/** Resolves true as soon as `holds`, asked after each change of the page and each reading of it; false after `milliseconds` or on abort. */
export function changed(
  view: Window & typeof globalThis,
  holds: () => boolean,
  milliseconds: number,
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (answer: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
      resolve(answer);
    };
    const aborted = () => done(false);
    const observer = new view.MutationObserver(() => holds() && done(true));
    const timer = setTimeout(() => done(false), milliseconds);
    signal.addEventListener('abort', aborted);
    observer.observe(view.document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['disabled', 'aria-disabled', 'hidden', 'class', 'style', 'data-paperfold-row'],
    });
    if (signal.aborted) done(false);
    else if (holds()) done(true);
  });
}

/** Resolves after `milliseconds`, or at once on abort. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, signal.aborted ? 0 : milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
