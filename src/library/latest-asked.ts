/** What is asked of the list, answered or not: counts and address go by it before the rows are there. */
import { useState } from 'preact/hooks';
import type { Asked } from '../list-view/list-reader.ts';

/** Tells at any time what was asked for last; `view.asked` is what was answered last. */
export interface LatestAsked {
  readonly read: () => Asked;
  /** Calls `hear` whenever something is asked for, the words being the same; until the function returned is called. */
  readonly follow: (hear: () => void) => () => void;
  /** Takes note of what is asked for now. */
  readonly note: (asked: Asked) => void;
}

function latestAsked(first: Asked): LatestAsked {
  let latest = first;
  const hearing = new Set<() => void>();
  return {
    read: () => latest,
    follow: (hear) => {
      hearing.add(hear);
      return () => hearing.delete(hear);
    },
    note: (asked) => {
      const { text } = latest;
      latest = asked;
      // Other words are painted as they are asked for, or answered: whoever goes by them hears of them so.
      if (asked.text === text) for (const hear of hearing) hear();
    },
  };
}

/** One for the life of the page. */
export function useLatestAsked(first: Asked): LatestAsked {
  const [latest] = useState(() => latestAsked(first));
  return latest;
}
