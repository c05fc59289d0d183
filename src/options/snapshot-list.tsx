/** The copies of the list that Paperfold makes by itself: when each was made, and the way back to it. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { ReadingList } from '../reading-list/reading-list.ts';
import type { Snapshot } from '../reading-list/whole/snapshot.ts';
import type { Result } from '../result.ts';
import { whenWords } from '../ui/date-words.ts';
import { counted, words } from '../ui/words.ts';

/** The part of the list that keeps them. */
export type SnapshotKeeper = Pick<
  ReadingList,
  'snapshots' | 'takeSnapshot' | 'restoreSnapshot' | 'deleteSnapshot' | 'undo'
>;

type Failure = Parameters<typeof failureKey>[0];

interface SnapshotListProps {
  readonly list: SnapshotKeeper;
  /** Called when the list is another. */
  readonly changed: () => void;
}

export function SnapshotList({ list, changed }: SnapshotListProps): JSX.Element {
  const [all, setAll] = useState<readonly Snapshot[]>([]);
  const [asked, setAsked] = useState<number | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<string | undefined>(undefined);

  const read = useCallback(async () => {
    const found = await list.snapshots();
    if (found.ok) setAll(found.value);
    else setSaid(words(failureKey(found.error)));
  }, [list]);
  useEffect(() => void read(), [read]);

  /** Runs one change; what it says is said, or why it did not take place. */
  const run = async <Value,>(work: () => Promise<Result<Value, Failure>>, says: (value: Value) => string) => {
    if (busy) return;
    setBusy(true);
    setAsked(undefined);
    setUndo(undefined);
    setSaid('');
    const result = await work();
    setSaid(result.ok ? says(result.value) : words(failureKey(result.error)));
    setBusy(false);
    await read();
    changed();
  };

  return (
    <div class="snapshots" tabIndex={-1} data-snapshots={all.length} aria-busy={busy}>
      <h3>{words('options.snapshots.title')}</h3>
      <p class="soft">{words('options.snapshots.why')}</p>
      {all.length === 0 ? (
        <p class="soft">{words('options.snapshots.none')}</p>
      ) : (
        <ul class="sites">
          {all.map((snapshot) => (
            <li key={snapshot.id} data-snapshot={snapshot.id}>
              <span>{counted('options.snapshots.of', snapshot.papers, whenWords(snapshot.at))}</span>
              <span class="choices">
                <button
                  type="button"
                  data-action="snapshot-back"
                  aria-label={words('options.snapshots.backTo', whenWords(snapshot.at))}
                  aria-expanded={asked === snapshot.id}
                  aria-disabled={busy || undefined}
                  onClick={() => setAsked(asked === snapshot.id ? undefined : snapshot.id)}
                >
                  {words('options.snapshots.back')}
                </button>
                <button
                  type="button"
                  class="plain"
                  data-action="snapshot-delete"
                  aria-label={words('options.snapshots.deleteOf', whenWords(snapshot.at))}
                  aria-disabled={busy || undefined}
                  onClick={() =>
                    void run(
                      () => list.deleteSnapshot(snapshot.id),
                      () => words('options.snapshots.deleted'),
                    )
                  }
                >
                  {words('options.snapshots.delete')}
                </button>
              </span>
              {asked === snapshot.id && (
                <p class="note snapshot-asked">
                  {words('options.snapshots.sure')}
                  <button
                    type="button"
                    data-action="snapshot-confirm"
                    onClick={() =>
                      void run(
                        () => list.restoreSnapshot(snapshot.id),
                        ({ added, removed, undo: token }) => {
                          setUndo(token);
                          return words('options.snapshots.done', whenWords(snapshot.at), added, removed);
                        },
                      )
                    }
                  >
                    {words('options.snapshots.do')}
                  </button>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        data-action="snapshot-now"
        aria-disabled={busy || undefined}
        onClick={() =>
          void run(
            () => list.takeSnapshot(),
            () => words('options.snapshots.made'),
          )
        }
      >
        {words('options.snapshots.now')}
      </button>
      <p role="status">
        {busy ? words('options.snapshots.busy') : said}
        {undo !== undefined && (
          <button
            type="button"
            class="plain"
            data-action="undo"
            onClick={() =>
              void run(
                () => list.undo(undo),
                () => words('options.snapshots.undone'),
              )
            }
          >
            {words('list.undo')}
          </button>
        )}
      </p>
    </div>
  );
}
