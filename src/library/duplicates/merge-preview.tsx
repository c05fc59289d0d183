/** The paper that several would become, before they do. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { statusWord } from '../../list-view/status-button.tsx';
import type { Entry } from '../../reading-list/entry/entry.ts';
import { shown } from '../../reading-list/entry/shown.ts';
import { counted, words } from '../../ui/words.ts';

interface MergePreviewProps {
  readonly entry: Entry;
  readonly confirm: () => void;
  readonly cancel: () => void;
  /** The heading's level: one below what it stands under. */
  readonly heading?: 'h2' | 'h3';
}

export function MergePreview({ entry, confirm, cancel, heading: Heading = 'h3' }: MergePreviewProps): JSX.Element {
  const { title, authors, year, venue } = shown(entry);
  const main = useRef<HTMLButtonElement>(null);
  useEffect(() => main.current?.focus(), []);
  const tags = entry.tags.join(', ');
  return (
    <section class="note merge-preview" data-merge-preview aria-labelledby="merge-preview-title">
      <Heading id="merge-preview-title">{words('duplicates.becomes')}</Heading>
      <p dir="auto" class="merge-title">
        {title.value}
      </p>
      <p dir="auto">{authors.value.join(', ')}</p>
      <p class="soft" dir="auto">
        {[year?.value, venue?.value].filter((part) => part !== undefined).join(' · ')}
      </p>
      <p class="soft">
        {[
          statusWord(entry.status),
          ...(tags === '' ? [] : [tags]),
          counted('library.listings', entry.listings.length),
        ].join(' · ')}
      </p>
      {entry.note !== undefined && (
        <p class="merge-note" dir="auto">
          {entry.note}
        </p>
      )}
      <p class="soft small">{words('duplicates.keptWhole')}</p>
      <p class="choices">
        <button type="button" class="main" data-action="merge-confirm" ref={main} onClick={confirm}>
          {words('duplicates.merge')}
        </button>
        <button type="button" data-action="merge-cancel" onClick={cancel}>
          {words('library.cancel')}
        </button>
      </p>
    </section>
  );
}
