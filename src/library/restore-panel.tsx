/** Restore a copy: choose or drop a file, see what it would do, then do it. Nothing is written before the reader says so. */
import { FileUp } from 'lucide';
import type { JSX } from 'preact';
import type { RestoreNumbers } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import type { Restoring } from './use-restore.ts';

/** The way in: a file field that looks like a button. */
export function RestoreField({ restoring }: { readonly restoring: Restoring }): JSX.Element {
  return (
    <label class="button file-field">
      <Icon of={FileUp} />
      {words('library.restore')}
      <input
        type="file"
        class="unseen"
        data-import
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) restoring.choose(file);
        }}
      />
    </label>
  );
}

/** What became of the chosen file. */
export function RestorePanel({ restoring }: { readonly restoring: Restoring }): JSX.Element {
  return (
    <div role="status" class="restore">
      <RestoreStep restoring={restoring} />
    </div>
  );
}

function RestoreStep({ restoring }: { readonly restoring: Restoring }): JSX.Element | null {
  const { step } = restoring;
  const close = (
    <button type="button" class="plain" data-action="import-close" onClick={restoring.close}>
      {words('library.close')}
    </button>
  );
  switch (step.at) {
    case 'idle':
      return null;
    case 'busy':
      return <p class="note">{words('library.readingFile', step.name)}</p>;
    case 'failed':
      return (
        <section class="note warning" data-import-failed={step.failure}>
          <h2>{words('library.failedTitle', step.name)}</h2>
          <p>{words(step.message)}</p>
          {close}
        </section>
      );
    case 'preview':
      return <Preview restoring={restoring} {...step} />;
    case 'done':
      return (
        <section class="note" data-import-done data-added={step.added} data-merged={step.merged}>
          <p>{words('library.done', numberWords(step).join(', '))}</p>
          {close}
        </section>
      );
  }
}

/** What there is of new, merged and known papers, in words; new ones always. */
function numberWords({ added, merged, known = 0 }: Partial<RestoreNumbers> & Pick<RestoreNumbers, 'added' | 'merged'>) {
  return [
    counted('library.new', added),
    ...(merged > 0 ? [counted('library.merged', merged)] : []),
    ...(known > 0 ? [counted('library.known', known)] : []),
  ];
}

type PreviewProps = { readonly restoring: Restoring } & Extract<Restoring['step'], { readonly at: 'preview' }>;

function Preview({ restoring, name, numbers, rejected, total, intact }: PreviewProps): JSX.Element {
  const { added, merged, known } = numbers;
  return (
    <section
      class="note"
      data-import-preview
      data-new={added}
      data-merged={merged}
      data-known={known}
      data-rejected={rejected.length}
    >
      <h2>{counted('library.holds', total, name)}</h2>
      <ul class="numbers">
        {numberWords(numbers).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rejected.length > 0 && (
          <li>
            <details>
              <summary>{counted('library.rejected', rejected.length)}</summary>
              <ul class="small soft">
                {rejected.slice(0, 50).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
      {!intact && <p>{words('library.notIntact')}</p>}
      <p class="soft small">{words('library.restoreAdds')}</p>
      <p class="choices">
        <button type="button" class="main" data-action="import-confirm" onClick={restoring.confirm}>
          {added + merged > 0 ? words('library.confirm') : words('library.confirmNothing')}
        </button>
        <button type="button" data-action="import-cancel" onClick={restoring.close}>
          {words('library.cancel')}
        </button>
      </p>
    </section>
  );
}
