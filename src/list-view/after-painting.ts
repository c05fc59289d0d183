/** Work that must not hold up what people are waiting to see. */
import { useLayoutEffect, useState } from 'preact/hooks';

/** Does `work` once the frame that is being made is on the screen, unless the function returned is called before. */
export function afterPainting(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The `value` of the frame that is on the screen: undefined before the first, and always one frame late. */
export function usePainted<Value>(value: Value): Value | undefined {
  const [painted, setPainted] = useState<Value | undefined>(undefined);
  useLayoutEffect(() => afterPainting(() => setPainted(value)), [value]);
  return painted;
}
