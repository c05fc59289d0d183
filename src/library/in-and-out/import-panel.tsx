/** What became of a chosen file. Nothing is written before the reader says so. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LookFailed, Taken } from '../../transfer/import-desk.ts';
import { counted, words } from '../../ui/words.ts';
import { LeftOutList } from '../duplicates/left-out-list.tsx';
import { ImportPreview } from './import-preview.tsx';
import type { Importing, ImportStep } from './use-import.ts';

export function ImportPanel({ importing }: { readonly importing: Importing }): JSX.Element {
  const { step } = importing;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The reader is led to what is asked or told; how far a file is, is told where they are.
    if (step.at === 'preview' || step.at === 'failed' || step.at === 'done') heading.current?.focus();
  }, [step.at]);
  return (
    <div class="import" ref={heading} tabIndex={-1}>
      <p class="unseen" role="status">
        {step.at === 'busy' && words('import.reading', step.name)}
      </p>
      <Step importing={importing} />
    </div>
  );
}

function Step({ importing }: { readonly importing: Importing }): JSX.Element | null {
  const { step, close } = importing;
  switch (step.at) {
    case 'idle':
      return null;
    case 'busy':
      return <Busy {...step} close={close} />;
    case 'failed':
      return <Failed {...step} close={close} />;
    case 'preview':
      return <ImportPreview importing={importing} name={step.name} looked={step.looked} />;
    case 'done':
      return (
        <section class="note" data-import-done data-added={step.taken.added} data-merged={step.taken.merged}>
          <p>{words('import.done', numberWords(step.taken).join(', '))}</p>
          {step.taken.rules?.ok === false && <p>{words(`import.rulesNotKept.${step.taken.rules.error}`)}</p>}
          <Close close={close} />
        </section>
      );
  }
}

type BusyProps = Extract<ImportStep, { readonly at: 'busy' }> & { readonly close: () => void };

function Busy({ name, progress, close }: BusyProps): JSX.Element {
  const { step = 'reading', done = 0, count = 0 } = progress ?? {};
  return (
    <section class="note" data-import-busy={step}>
      <p>{words(`import.step.${step}`, name)}</p>
      <p class="choices">
        <progress max={1} value={done} aria-label={words(`import.step.${step}`, name)} />
        {count > 0 && <span class="soft small">{counted('import.found', count)}</span>}
        <button type="button" data-action="import-cancel" onClick={close}>
          {words('library.cancel')}
        </button>
      </p>
    </section>
  );
}

type FailedProps = LookFailed & { readonly name: string; readonly close: () => void };

function Failed({ name, why, rejected = [], close }: FailedProps): JSX.Element {
  return (
    <section class="note warning" data-import-failed={why}>
      <h2>{words('import.failedTitle', name)}</h2>
      <p>{words(FAILURES[why])}</p>
      <LeftOutList leftOut={rejected} total={rejected.length} />
      <Close close={close} />
    </section>
  );
}

function Close({ close }: { readonly close: () => void }): JSX.Element {
  return (
    <button type="button" class="plain" data-action="import-close" onClick={close}>
      {words('library.close')}
    </button>
  );
}

/** What there is of new, merged and known papers, in words; new ones always. */
function numberWords({ added, merged, known, removed = 0, rules }: Taken): string[] {
  return [
    counted('import.new', added),
    ...(merged > 0 ? [counted('import.merged', merged)] : []),
    ...(known > 0 ? [counted('import.known', known)] : []),
    ...(removed > 0 ? [counted('import.removed', removed)] : []),
    ...(rules?.ok === true ? [counted('import.rulesDone', rules.value)] : []),
  ];
}

/** The sentence for each failure. */
const FAILURES: Readonly<Record<LookFailed['why'], string>> = {
  empty: 'import.failed.empty',
  pdf: 'import.failed.pdf',
  zip: 'import.failed.zip',
  binary: 'import.failed.binary',
  html: 'import.failed.html',
  xml: 'import.failed.xml',
  json: 'import.failed.json',
  endnote: 'import.failed.endnote',
  medline: 'import.failed.medline',
  table: 'import.failed.table',
  prose: 'import.failed.prose',
  'not-ours': 'import.failed.json',
  'cut-off': 'import.failed.cutOff',
  damaged: 'import.failed.damaged',
  'from-the-future': 'import.failed.future',
  'too-large': 'import.failed.tooLarge',
  unreadable: 'import.failed.unreadable',
  'nothing-readable': 'import.failed.nothingReadable',
  cancelled: 'list.failure.cancelled',
  full: 'list.failure.full',
  forbidden: 'list.failure.forbidden',
  newer: 'list.failure.newer',
  blocked: 'list.failure.blocked',
  broken: 'list.failure.broken',
};
