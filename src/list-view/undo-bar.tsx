/** Takes back the last change: a bar that stays long enough to be reached, and says so when it is too late. */
import { Undo2 } from 'lucide';
import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import { failureKey } from './failure-note.tsx';

/** How long a change can be taken back here, in ms; it does not pass while the bar is pointed at or focused. */
const OFFERED = 20_000;

/** The change that can be taken back now, or what came of taking it back. */
export interface Undo {
  readonly said: string;
  readonly token?: string;
  /** Says what was done and offers to undo it. Without a token it only says so. */
  offer(said: string, token?: string): void;
  /** Undoes what is offered, if anything is. */
  take(): void;
  hold(held: boolean): void;
}

/** The state behind an undo bar of `list`; `done` is called after an undo. */
export function useUndo(list: Pick<ReadingList, 'undo'>, done: () => void): Undo {
  const [offered, setOffered] = useState<{ readonly said: string; readonly token?: string }>({ said: '' });
  const [held, hold] = useState(false);
  useEffect(() => {
    if (offered.said === '' || held) return undefined;
    const timer = setTimeout(() => setOffered({ said: '' }), OFFERED);
    return () => clearTimeout(timer);
  }, [offered, held]);

  const offer = useCallback((said: string, token?: string) => {
    setOffered(token === undefined ? { said } : { said, token });
  }, []);
  const { token } = offered;
  const take = useCallback(() => {
    if (token === undefined) return;
    hold(false);
    setOffered({ said: words('list.undoing') });
    void list.undo(token).then((result) => {
      setOffered({ said: words(result.ok ? 'list.undone' : failureKey(result.error)) });
      done();
    });
  }, [list, token, done]);
  return useMemo(() => ({ ...offered, offer, take, hold }), [offered, offer, take]);
}

/** The bar itself. It is there from the start, so that screen readers hear what comes into it. */
export function UndoBar({ undo }: { readonly undo: Undo }): JSX.Element {
  return (
    <div role="status">
      {undo.said !== '' && (
        <div
          class="undo-bar"
          onPointerEnter={() => undo.hold(true)}
          onPointerLeave={() => undo.hold(false)}
          onFocusIn={() => undo.hold(true)}
          onFocusOut={() => undo.hold(false)}
        >
          <p>{undo.said}</p>
          {undo.token !== undefined && (
            <button type="button" data-action="undo" onClick={undo.take}>
              <Icon of={Undo2} />
              {words('list.undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
