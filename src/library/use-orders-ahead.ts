/** Reads the orders of the list before a reader asks for one. */
import { useEffect } from 'preact/hooks';
import { afterPainting } from '../list-view/after-painting.ts';
import { SORTS } from '../reading-list/query.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';

/** How long the list is there before, in milliseconds: counts and first letters come before orders. */
const PAUSE = 1000;

/** Once there are papers, order after order is read while the page has nothing else to do. */
export function useOrdersAhead(list: Pick<ReadingList, 'warmUpOrder'>, hasPapers: boolean): void {
  useEffect(() => {
    if (!hasPapers) return undefined;
    const left = [...SORTS];
    let idle = 0;
    const next = (): void => {
      idle = requestIdleCallback(async () => {
        const by = left.shift();
        if (by !== undefined && (await list.warmUpOrder(by)).ok) next();
      });
    };
    const stop = afterPainting(next, PAUSE);
    return () => {
      stop();
      cancelIdleCallback(idle);
      left.length = 0;
    };
  }, [list, hasPapers]);
}
