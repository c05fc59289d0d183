/** The steps of taking a file in. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { DeskProgress, ImportDesk, Looked, LookFailed, Taken } from '../../transfer/import-desk.ts';
import { counted } from '../../ui/words.ts';

/** Where the reader is. */
export type ImportStep =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly name: string; readonly progress?: DeskProgress }
  | ({ readonly at: 'failed'; readonly name: string } & LookFailed)
  | { readonly at: 'preview'; readonly name: string; readonly looked: Looked }
  | { readonly at: 'done'; readonly taken: Taken };

/** What the reader chose in the preview. */
export interface Confirmation {
  readonly tags: readonly string[];
  readonly replace: boolean;
  readonly rules: boolean;
}

/** An import under way, and what the reader may do next. */
export interface Importing {
  readonly step: ImportStep;
  choose(file: Blob, name: string): void;
  confirm(choice: Confirmation): void;
  /** Stops what goes on, or puts away what is shown. Nothing that is not finished stays. */
  close(): void;
}

/** Takes in what is chosen, at a desk that `open` gives; offers to undo it, then calls `done`. */
export function useImport(open: () => ImportDesk, undo: Undo, done: () => void): Importing {
  const [step, setStep] = useState<ImportStep>({ at: 'idle' });
  const desk = useRef<ImportDesk | undefined>(undefined);
  const stopping = useRef<AbortController | undefined>(undefined);
  const { offer } = undo;
  useEffect(() => () => desk.current?.close(), []);

  /** Begins something; whatever went on before is stopped, and has no say any more. */
  const begin = useCallback((name: string) => {
    stopping.current?.abort();
    const mine = new AbortController();
    stopping.current = mine;
    setStep({ at: 'busy', name });
    const go = (next: ImportStep) => {
      if (stopping.current === mine) setStep(next);
    };
    const progress = (now: DeskProgress) => go({ at: 'busy', name, progress: now });
    return { go, work: { signal: mine.signal, progress } };
  }, []);

  const choose = useCallback(
    (file: Blob, name: string) => {
      const { go, work } = begin(name);
      desk.current ??= open();
      void desk.current.look(file, work).then((looked) => {
        if (looked.ok) return go({ at: 'preview', name, looked: looked.value });
        return go(looked.error.why === 'cancelled' ? { at: 'idle' } : { at: 'failed', name, ...looked.error });
      });
    },
    [begin, open],
  );
  const close = useCallback(() => {
    stopping.current?.abort();
    // What is being written answers by itself when it has stopped: it may have been too late for that.
    setStep((now) => (now.at === 'busy' && now.progress?.step === 'writing' ? now : { at: 'idle' }));
  }, []);

  return useMemo<Importing>(
    () => ({
      step,
      choose,
      close,
      confirm(choice) {
        if (step.at !== 'preview') return;
        const { name, looked } = step;
        const { go, work } = begin(name);
        go({ at: 'busy', name, progress: { step: 'writing', done: 0, count: 0 } });
        void desk.current?.take(choice, work).then((taken) => {
          if (!taken.ok) {
            return go(
              taken.error === 'cancelled' ? { at: 'preview', name, looked } : { at: 'failed', name, why: taken.error },
            );
          }
          const { added, merged, removed = 0, undo: token } = taken.value;
          if (token !== undefined) offer(counted('import.tookIn', added + merged + removed), token);
          done();
          return go({ at: 'done', taken: taken.value });
        });
      },
    }),
    [step, choose, close, begin, offer, done],
  );
}
