/** @tanstack/virtual-core (https://tanstack.com/virtual) for Preact: it has no binding for Preact of its own. */
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface VirtualListOptions {
  readonly count: number;
  readonly scroller: { readonly current: HTMLElement | null };
  /** A guess, in px; each row is measured once it is there. */
  readonly rowHeight: number;
  /** Names a row for as long as it is the same one; must be the same function while the rows are. */
  readonly keyOf: (index: number) => string | number;
  /** A row that is always there, in view or not: it holds the focus. */
  readonly always: number;
}

/** A virtualizer that repaints the calling component when other rows come into view. */
export function useVirtualList(options: VirtualListOptions): Virtualizer<HTMLElement, HTMLElement> {
  const { count, scroller, rowHeight, keyOf, always } = options;
  const [, repaint] = useReducer((times: number) => times + 1, 0);
  const settings = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: keyOf,
    overscan: 4,
    rangeExtractor: ({ startIndex, endIndex, overscan }: { startIndex: number; endIndex: number; overscan: number }) =>
      rowsOf(Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan), always, count),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => repaint(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  virtualizer.setOptions(settings);
  // The two calls that every binding makes (https://github.com/TanStack/virtual, packages/react-virtual), named as private.
  // oxlint-disable-next-line no-underscore-dangle -- the library's own name
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  // oxlint-disable-next-line no-underscore-dangle -- the library's own name
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => {
    // Where an element went over to another row it is that row's: the library knows only elements that are made anew.
    for (const [key, element] of virtualizer.elementsCache) {
      if (keyOf(virtualizer.indexFromElement(element)) !== key) virtualizer.elementsCache.delete(key);
    }
    for (const element of scroller.current?.querySelectorAll<HTMLElement>('[data-index]') ?? []) {
      const index = virtualizer.indexFromElement(element);
      virtualizer.measureElement(element);
      if (!virtualizer.itemSizeCache.has(keyOf(index))) virtualizer.resizeItem(index, element.offsetHeight);
    }
  });
  return virtualizer;
}

function rowsOf(first: number, last: number, always: number, count: number): number[] {
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  if (always >= 0 && always < count && (always < first || always > last)) rows.push(always);
  return rows.sort((a, b) => a - b);
}
