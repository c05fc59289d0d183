/** What is being typed and is not saved yet: it outlives going to another paper and back. */
import { useCallback, useEffect, useState } from 'preact/hooks';

/** Drafts by the names of what they are drafts of. */
export type Drafts = Map<string, unknown>;

/** The draft of `name`, if there is one, and the way to set it or, with undefined, to drop it. */
export function useDraft<Draft>(
  drafts: Drafts,
  name: string,
): readonly [Draft | undefined, (next: Draft | undefined) => void] {
  // Only this hook writes under the name, always the same kind of draft.
  const [draft, setDraft] = useState(() => drafts.get(name) as Draft | undefined);
  const set = useCallback(
    (next: Draft | undefined) => {
      if (next === undefined) drafts.delete(name);
      else drafts.set(name, next);
      setDraft(next);
    },
    [drafts, name],
  );
  return [draft, set];
}

/** Has the browser ask before the page is closed while something is a draft. */
export function useWarning(drafts: Drafts): void {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (drafts.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [drafts]);
}
