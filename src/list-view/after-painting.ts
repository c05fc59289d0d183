/** Work that must not hold up what people are waiting to see. */

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
