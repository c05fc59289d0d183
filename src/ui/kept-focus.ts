/** Keeps the focus in the page where the control that had it goes away: from nowhere neither Tab nor our keys lead on. */

/** Where the focus goes if nothing around the control is left: the first of these that is there. */
const LAST_RESORTS = ['[data-entry][tabindex="0"]', '[data-search]', 'h2[tabindex]'] as const;

/**
 * Watches `page` for good: the focus of a control that is taken away moves to the nearest part around it that can have it
 * (`tabindex="-1"` suffices). Parts that move the focus by themselves, a moment later, have the last word.
 */
export function keepFocus(page: Document): void {
  let around: readonly Element[] = [];
  page.addEventListener('focusin', ({ target }) => {
    around = target instanceof Element ? ancestors(target) : [];
  });
  page.addEventListener('focusout', ({ target }) => {
    // Whoever leaves a control that stays means to. Browsers that report the end of one report it before it is gone.
    queueMicrotask(() => {
      if (target instanceof Element && target === around[0] && target.isConnected) around = [];
    });
  });
  new MutationObserver(() => {
    const [last] = around;
    if (!last || last.isConnected || page.activeElement !== page.body) return;
    const near = around.find((element) => element.isConnected && element.hasAttribute('tabindex'));
    const isShown = (element: Element) => element.getClientRects().length > 0;
    const elsewhere = LAST_RESORTS.flatMap((selector) => [...page.querySelectorAll(selector)].filter(isShown));
    const found = near ?? elsewhere[0];
    around = [];
    if (found instanceof HTMLElement) found.focus({ preventScroll: true });
  }).observe(page, { childList: true, subtree: true });
}

/** `element`, and those around it, the nearest first. */
function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) all.push(at);
  return all;
}
