/** Work that must not hold up what people are waiting to see. */
import { useLayoutEffect, useState } from 'preact/hooks';

/** How long nothing is typed until what only goes with the list follows it, in milliseconds: most people type faster. */
export const TYPING_PAUSE = 150;

/** Does `work` once the frame that is being made is on the screen and `pause` ms went by, unless the function returned is called before. */
export function afterPainting(work: () => void, pause = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work, pause);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The `value` of the frame that is on the screen: undefined before the first, and always one frame late. Where `isHasty`
 * says so of the value painted and the new one, the new one waits until no other has come for `TYPING_PAUSE`.
 */
export function usePainted<Value>(value: Value, isHasty: (painted: Value, next: Value) => boolean): Value | undefined {
  const [painted, setPainted] = useState<Value | undefined>(undefined);
  useLayoutEffect(() => {
    const pause = painted !== undefined && isHasty(painted, value) ? TYPING_PAUSE : 0;
    return afterPainting(() => setPainted(value), pause);
  }, [value]);
  return painted;
}
