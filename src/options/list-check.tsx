/** The options' part on the health of the list: when it was last checked, what was found and mended, and a check now. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import { useWork } from '../list-view/use-work.ts';
import { WorkBar } from '../list-view/work-bar.tsx';
import type { Checks, IntegrityReport, ReadingList } from '../reading-list/reading-list.ts';
import { whenWords } from '../ui/date-words.ts';
import { counted, words } from '../ui/words.ts';

/** The part of the list that checks itself. */
export type SelfChecking = Pick<ReadingList, 'checks' | 'checkIntegrity'>;

interface ListCheckProps {
  readonly list: SelfChecking;
  /** How many papers there are: when this changes, what is known of checks may be another. */
  readonly papers: number | undefined;
}

export function ListCheck({ list, papers }: ListCheckProps): JSX.Element {
  const [known, setKnown] = useState<Checks | undefined>(undefined);
  const [failed, setFailed] = useState('');
  const [said, setSaid] = useState('');
  const work = useWork();
  const read = useCallback(
    () => void list.checks().then((found) => (found.ok ? setKnown(found.value) : setFailed(failureKey(found.error)))),
    [list],
  );
  // A list of another length is another list.
  useEffect(read, [read, papers]);

  const check = async (): Promise<void> => {
    if (work.running) return;
    setFailed('');
    setSaid('');
    const report = await work.run((how) => list.checkIntegrity(how));
    if (report.ok) setSaid(foundWords(report.value));
    else setFailed(failureKey(report.error));
    read();
  };

  return (
    <div class="list-check" tabIndex={-1} aria-busy={work.running !== undefined}>
      <h3>{words('options.check.title')}</h3>
      <p class="soft">{words('options.check.why')}</p>
      {known && <CheckLines checks={known} />}
      <button
        type="button"
        data-action="check-now"
        aria-disabled={work.running !== undefined || undefined}
        onClick={() => void check()}
      >
        {words('options.check.now')}
      </button>
      <WorkBar work={work} label={words('options.check.working')} />
      <p role="alert">{failed !== '' && words(failed)}</p>
      {/* Who sees the page sees the lines above change. */}
      <p role="status" class="unseen">
        {said}
      </p>
    </div>
  );
}

function CheckLines({ checks: { countedAt, looked, mended } }: { readonly checks: Checks }): JSX.Element {
  return (
    <ul class="lines" data-checked={looked?.at ?? countedAt}>
      {looked === undefined && countedAt === undefined && <li>{words('options.check.never')}</li>}
      {countedAt !== undefined && (looked === undefined || countedAt > looked.at) && (
        <li>{words('options.check.counted', whenWords(countedAt))}</li>
      )}
      {looked && <li>{counted('options.check.looked', looked.entries, whenWords(looked.at))}</li>}
      {looked && looked.unreadable > 0 && (
        <li class="note warning" data-unreadable={looked.unreadable}>
          {counted('options.check.unreadable', looked.unreadable)}
        </li>
      )}
      {mended && (
        <li data-mended={mended.papers}>{counted('options.check.mended', mended.papers, whenWords(mended.at))}</li>
      )}
      {looked?.unreadable === 0 && <li>{words('options.check.well')}</li>}
    </ul>
  );
}

/** What a check has just found. */
function foundWords({ unreadable, mended }: IntegrityReport): string {
  return [
    ...(mended > 0 ? [counted('options.check.mendedNow', mended)] : []),
    unreadable > 0 ? counted('options.check.unreadable', unreadable) : words('options.check.well'),
  ].join(' ');
}
