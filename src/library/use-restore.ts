/** The steps of restoring a copy. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Entry } from '../reading-list/entry.ts';
import type { ReadingList, RestoreNumbers } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import { counted } from '../ui/words.ts';

/** What a file that is no usable copy is instead. `message` names the sentence for the reader. */
export interface CopyFailure {
  readonly kind: string;
  readonly message: string;
}

/** What a copy holds. */
export interface Copy {
  readonly entries: readonly Entry[];
  /** What could not be read, each with its reason, in words. */
  readonly rejected: readonly string[];
  /** False where the file was changed after it was made. */
  readonly intact: boolean;
}

/** Reads a chosen file. */
export type ReadCopy = (file: File) => Promise<Result<Copy, CopyFailure>>;

/** Where the reader is. */
export type RestoreState =
  | { readonly at: 'idle' }
  | { readonly at: 'busy'; readonly name: string }
  | { readonly at: 'failed'; readonly name: string; readonly failure: string; readonly message: string }
  | {
      readonly at: 'preview';
      readonly name: string;
      readonly numbers: RestoreNumbers;
      readonly rejected: readonly string[];
      readonly total: number;
      readonly intact: boolean;
    }
  | { readonly at: 'done'; readonly added: number; readonly merged: number };

/** A restore under way, and what the reader may do next. */
export interface Restoring {
  readonly step: RestoreState;
  choose(file: File): void;
  confirm(): void;
  close(): void;
}

/** Restores into `list` what `read` finds in a file; offers to undo it, then calls `done`. */
export function useRestore(list: ReadingList, read: ReadCopy, undo: Undo, done: () => void): Restoring {
  const [step, setStep] = useState<RestoreState>({ at: 'idle' });
  const held = useRef<readonly Entry[]>([]);
  // A file chosen later, or a cancel, makes answers about an earlier one void.
  const turn = useRef(0);
  const { offer } = undo;

  const begin = useCallback((next: RestoreState) => {
    turn.current += 1;
    setStep(next);
    const mine = turn.current;
    return (later: RestoreState) => {
      if (turn.current === mine) setStep(later);
    };
  }, []);

  return useMemo<Restoring>(() => {
    const failedBy = (name: string, failure: Parameters<typeof failureKey>[0]): RestoreState => ({
      at: 'failed',
      name,
      failure,
      message: failureKey(failure),
    });
    return {
      step,
      choose: (file) => {
        const { name } = file;
        const go = begin({ at: 'busy', name });
        held.current = [];
        void read(file).then(async (copy) => {
          if (!copy.ok) return go({ at: 'failed', name, failure: copy.error.kind, message: copy.error.message });
          const { entries, rejected, intact } = copy.value;
          const numbers = await list.previewRestore(entries);
          if (!numbers.ok) return go(failedBy(name, numbers.error));
          held.current = entries;
          const total = entries.length + rejected.length;
          return go({ at: 'preview', name, numbers: numbers.value, rejected, total, intact });
        });
      },
      confirm: () => {
        if (step.at !== 'preview') return;
        const { name } = step;
        const go = begin({ at: 'busy', name });
        void list.restore(held.current).then((result) => {
          held.current = [];
          if (!result.ok) return go(failedBy(name, result.error));
          const { added, merged, undo: token } = result.value;
          if (token !== undefined) offer(counted('library.restored', added + merged), token);
          done();
          return go({ at: 'done', added, merged });
        });
      },
      close: () => {
        held.current = [];
        begin({ at: 'idle' });
      },
    };
  }, [step, begin, list, read, offer, done]);
}
