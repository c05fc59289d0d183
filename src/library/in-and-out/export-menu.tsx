/** The ways out: the papers selected, or all that the query shows, as a file or as text. Its words say how many. */
import { Ellipsis, FileDown } from 'lucide';
import type { JSX } from 'preact';
import { TEXT_FORMATS } from '../../formats/text-formats.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { ExportOptions } from './export-options.tsx';
import { type Exporting, type Scope, useExport } from './use-export.ts';

interface ExportMenuProps {
  readonly list: ReadingList;
  readonly scope: Scope;
  /** The version of Paperfold. */
  readonly app: string;
  /** Tells the reader what came of it. */
  readonly say: (text: string) => void;
}

export function ExportMenu({ list, scope, app, say }: ExportMenuProps): JSX.Element {
  const exporting = useExport(list, app, say);
  const { writing } = exporting;
  const title = counted('export.title', scope.count);
  const idle = writing === undefined;
  return (
    <div class="export" role="group" aria-label={title}>
      <span class="soft small export-title">{title}</span>
      {TEXT_FORMATS.map(([format, name]) => (
        <button
          key={format}
          type="button"
          class="plain"
          data-action="export"
          data-format={format}
          aria-disabled={!idle || undefined}
          aria-label={words('page.named', title, words(name))}
          onClick={() => exporting.save(format, scope)}
        >
          {words(name)}
        </button>
      ))}
      <button
        type="button"
        class="plain"
        popovertarget="export-more"
        aria-label={words('export.more')}
        title={words('export.more')}
      >
        <Icon of={Ellipsis} />
      </button>
      <ExportOptions exporting={exporting} scope={scope} />
      <button
        type="button"
        data-action="export"
        data-format="backup"
        aria-disabled={!idle || undefined}
        onClick={() => exporting.save('backup', scope)}
      >
        <Icon of={FileDown} />
        {scope.whole ? words('library.copy') : counted('library.copySome', scope.count)}
      </button>
      <Writing exporting={exporting} />
    </div>
  );
}

/** How far a long file is. It is there from the start, so that screen readers hear what comes into it. */
function Writing({ exporting: { writing, stop } }: { readonly exporting: Exporting }): JSX.Element {
  return (
    <span role="status" class="writing">
      {writing && writing.total > MANY && (
        <>
          <progress max={writing.total} value={writing.done} aria-label={words('export.writing')} />
          <button type="button" class="plain" data-action="export-cancel" onClick={stop}>
            {words('library.cancel')}
          </button>
        </>
      )}
    </span>
  );
}

/** So many papers are written before one could read that they are. */
const MANY = 2000;
