/** Papers that carry one DOI under titles that agree: merged all at once, if the reader likes. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counted, words } from '../../ui/words.ts';
import type { PossibleDuplicates } from './use-possible-duplicates.ts';

export function SameDoiNote({ possible }: { readonly possible: PossibleDuplicates }): JSX.Element | null {
  const [asked, setAsked] = useState(false);
  const { sameDoi } = possible;
  if (sameDoi.length === 0) return null;
  const papers = sameDoi.reduce((sum, group) => sum + group.length, 0);
  return (
    <section class="note same-doi" data-same-doi={papers}>
      <p>{counted('duplicates.sameDoi', papers, sameDoi.length)}</p>
      {asked ? (
        <p class="choices">
          <button
            type="button"
            class="main"
            data-action="merge-same-doi-confirm"
            onClick={() => {
              setAsked(false);
              possible.mergeSameDoi();
            }}
          >
            {counted('duplicates.mergeInto', sameDoi.length, papers)}
          </button>
          <button type="button" data-action="merge-same-doi-cancel" onClick={() => setAsked(false)}>
            {words('library.cancel')}
          </button>
        </p>
      ) : (
        <button type="button" data-action="merge-same-doi" onClick={() => setAsked(true)}>
          {words('duplicates.mergeSameDoi')}
        </button>
      )}
    </section>
  );
}
