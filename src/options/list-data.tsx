/** The options' section on the papers: where they are, copies of them, the space they take, and how to delete them. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { ReadingList, StoreFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import { download } from '../ui/download.ts';
import { usePageSettings } from '../ui/use-page-settings.ts';
import { counted, words } from '../ui/words.ts';
import { ListCheck, type SelfChecking } from './list-check.tsx';
import { type SnapshotKeeper, SnapshotList } from './snapshot-list.tsx';
import { WipeForm } from './wipe-form.tsx';

/** What the options do with the list. */
export interface ListData {
  readonly list: Pick<ReadingList, 'ids' | 'entries' | 'count' | 'decisions' | 'space'> & SnapshotKeeper & SelfChecking;
  /** Deletes everything. */
  wipe(): Promise<Result<void, StoreFailure>>;
}

interface ListDataProps {
  readonly data: ListData;
  /** The version of Paperfold. */
  readonly app: string;
}

export function ListDataSection({ data, app }: ListDataProps): JSX.Element {
  const [said, setSaid] = useState('');
  const [settings, change] = usePageSettings();
  const [papers, setPapers] = useState<number | undefined>(undefined);
  const [bytes, setBytes] = useState<number | undefined>(undefined);
  const look = useCallback(() => {
    void data.list.count().then((count) => count.ok && setPapers(count.value));
    void data.list.space().then(({ used }) => setBytes(used));
  }, [data]);
  // What was said last may have changed both.
  useEffect(look, [look, said]);
  const copy = async (): Promise<void> => {
    setSaid(words('options.data.copying'));
    const ids = await data.list.ids({ text: '' });
    const { writeFile } = await import('../transfer/write-file.ts');
    const file = ids.ok
      ? await writeFile({ list: data.list, ids: ids.value, format: 'backup', app, now: new Date() })
      : ids;
    if (!file.ok) {
      setSaid(words(failureKey(file.error)));
      return;
    }
    download(file.value.blob, file.value.name);
    change({ quietSince: Date.now() });
    setSaid(counted('export.saved', file.value.papers, file.value.name));
  };
  return (
    <>
      <p>{words('options.data.where')}</p>
      {papers !== undefined && (
        <p class="soft" data-space={bytes}>
          {bytes === undefined
            ? counted('options.data.papers', papers)
            : counted('options.data.papersInSpace', papers, spaceWords(bytes))}
        </p>
      )}
      <p>{words('options.data.uninstall')}</p>
      <p class="choices">
        <button type="button" data-action="copy-list" onClick={() => void copy()}>
          {words('library.copy')}
        </button>
        <a class="button" href="/library.html#restore">
          {words('library.restore')}
        </a>
      </p>
      <p role="status">{said}</p>
      <label class="choice">
        <input
          type="checkbox"
          data-setting="reminds"
          checked={settings.reminds}
          onChange={(event) => change({ reminds: event.currentTarget.checked })}
        />
        {words('options.data.reminds')}
      </label>
      <SnapshotList list={data.list} changed={look} />
      <ListCheck list={data.list} papers={papers} />
      <WipeForm wipe={data.wipe} done={() => setSaid(words('options.wipe.done'))} />
    </>
  );
}

/** Megabytes, in the reader's language. */
function spaceWords(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const digits = megabytes < 10 ? 1 : 0;
  return new Intl.NumberFormat(words('locale'), {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: digits,
  }).format(megabytes);
}
