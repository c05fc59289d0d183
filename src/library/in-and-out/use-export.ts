/** Papers leaving the list: as a file in any format, or as text in the clipboard. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { WritableFormat } from '../../formats/format.ts';
import type { TextFormat } from '../../formats/text-formats.ts';
import { failureKey } from '../../list-view/failure-note.tsx';
import type { ReadingList, StoreFailure } from '../../reading-list/reading-list.ts';
import type { Result } from '../../result.ts';
import type { FileWish } from '../../transfer/write-file.ts';
import { download } from '../../ui/download.ts';
import { changePageSettings, readPageSettings } from '../../ui/page-settings.ts';
import { counted, words } from '../../ui/words.ts';

/** Which papers leave. */
export interface Scope {
  readonly count: number;
  /** Whether that is the whole list. */
  readonly whole: boolean;
  /** In the order in which they are to stand in the file. */
  ids(): Promise<Result<readonly string[], StoreFailure>>;
}

/** More papers than that are no text for a clipboard. */
export const MOST_COPIED = 500;

/** Papers on their way out. */
export interface Exporting {
  /** Absent while nothing is written. */
  readonly writing?: { readonly done: number; readonly total: number };
  save(format: WritableFormat, scope: Scope): void;
  /** For at most `MOST_COPIED` papers. */
  copy(format: TextFormat, scope: Scope): void;
  stop(): void;
}

/** Writes papers of `list`; `say` tells what came of it. One file at a time: a second one replaces the first. */
export function useExport(list: ReadingList, app: string, say: (text: string) => void): Exporting {
  const [writing, setWriting] = useState<Exporting['writing']>(undefined);
  const current = useRef<AbortController | undefined>(undefined);

  const write = useCallback(
    async <Value>(
      format: WritableFormat,
      scope: Scope,
      use: (wish: FileWish) => Promise<Result<Value, StoreFailure | 'cancelled'>>,
    ): Promise<Value | undefined> => {
      current.current?.abort();
      const stopping = new AbortController();
      current.current = stopping;
      const { signal } = stopping;
      setWriting({ done: 0, total: scope.count });
      const ids = await scope.ids();
      const { letters, keyPattern } = readPageSettings();
      const result = ids.ok
        ? await use({
            list,
            ids: ids.value,
            format,
            options: { letters, ...(keyPattern !== undefined && { keyPattern }) },
            app,
            now: new Date(),
            signal,
            progress: (done) => !signal.aborted && setWriting({ done, total: ids.value.length }),
          })
        : ids;
      if (current.current === stopping) setWriting(undefined);
      if (result.ok) return result.value;
      say(words(failureKey(result.error)));
      return undefined;
    },
    [list, app, say],
  );

  return useMemo<Exporting>(
    () => ({
      ...(writing && { writing }),
      save(format, scope) {
        void write(format, scope, async (wish) => (await import('../../transfer/write-file.ts')).writeFile(wish)).then(
          (file) => {
            if (!file) return;
            download(file.blob, file.name);
            if (format === 'backup' && scope.whole) changePageSettings({ quietSince: Date.now() });
            say(counted('export.saved', file.papers, file.name));
          },
        );
      },
      copy(format, scope) {
        void write(format, scope, async (wish) =>
          (await import('../../transfer/write-file.ts')).writtenText(wish),
        ).then(async (text) => {
          if (text === undefined) return;
          const done = await navigator.clipboard.writeText(text).then(
            () => true,
            () => false,
          );
          say(done ? counted('export.copied', scope.count) : words('export.notCopied'));
        });
      },
      stop: () => current.current?.abort(),
    }),
    [writing, write, say],
  );
}
