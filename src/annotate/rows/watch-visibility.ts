/** Tells when the page may look different: after a click of a person, when a list changes its size, when it turns dark. */

/** What to do then. */
export interface VisibilityWatch {
  /** Called before the page hears of a click; what it returns is called when the page is done with it. */
  clicked(target: Node): () => void;
  /** Called before the next frame is painted. */
  changed(): void;
}

/** Watches clicks at once, and the elements given to `observe` from then on, until `signal` aborts. */
export function watchVisibility(
  view: Window & typeof globalThis,
  { clicked, changed }: VisibilityWatch,
  signal: AbortSignal,
): { observe(containers: Iterable<Element>): void } {
  let waiting: (() => void)[] | undefined;
  const soon = (then: () => void) => {
    if (waiting) {
      waiting.push(then);
      return;
    }
    waiting = [then];
    view.requestAnimationFrame(() => {
      const all = waiting ?? [];
      waiting = undefined;
      if (signal.aborted) return;
      for (const each of all) each();
      changed();
    });
  };
  const onEvent = (event: Event) => {
    const [target] = event.composedPath();
    if (event.isTrusted && target instanceof Node) soon(clicked(target));
  };
  for (const type of ['click', 'toggle']) {
    view.document.addEventListener(type, onEvent, { capture: true, passive: true, signal });
  }
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => soon(() => {}), { signal });
  // The next frame, not this one: changing sizes in here would be reported to the page as an error.
  const measured = new WeakSet<Element>();
  const sizes = new view.ResizeObserver((entries) => {
    // The first report is about the size that an element has, not about a change.
    const changes = entries.filter(({ target }) => measured.has(target));
    for (const { target } of entries) measured.add(target);
    if (changes.length > 0) soon(() => {});
  });
  signal.addEventListener('abort', () => sizes.disconnect());
  return {
    observe(containers) {
      for (const container of containers) sizes.observe(container);
    },
  };
}
