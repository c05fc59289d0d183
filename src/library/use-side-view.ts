/** Which view stands in the place of the list, by the page's address: `#duplicates`, `#trash`, or none. */
import { useEffect, useState } from 'preact/hooks';

const SIDE_VIEWS = ['duplicates', 'trash'] as const;

/** A view beside the list. */
export type SideView = (typeof SIDE_VIEWS)[number];

/** The view that is open, if one is, and the ways to open one and to go back to the list. */
export function useSideView(): {
  readonly side: SideView | undefined;
  readonly open: (side: SideView) => void;
  readonly close: () => void;
} {
  const [side, setSide] = useState(sideInAddress);
  useEffect(() => {
    const follow = () => setSide(sideInAddress());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return {
    side,
    open: (next) => {
      // The address of the list is kept, for going back to it.
      history.pushState({ list: location.hash }, '', `#${next}`);
      setSide(next);
    },
    close: () => {
      history.replaceState(null, '', `${location.pathname}${location.search}${listAddress(history.state)}`);
      setSide(undefined);
    },
  };
}

function sideInAddress(): SideView | undefined {
  return SIDE_VIEWS.find((side) => location.hash === `#${side}`);
}

/** The fragment that was kept when the view was opened. */
function listAddress(state: unknown): string {
  const kept = typeof state === 'object' && state !== null && 'list' in state ? state.list : '';
  return typeof kept === 'string' && kept.startsWith('#') ? kept : '';
}
