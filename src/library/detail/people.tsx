/** The authors; of long lists the first, the others on request. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shown } from '../../reading-list/entry/shown.ts';
import { counted, words } from '../../ui/words.ts';
import { Field } from './field.tsx';
import type { Paper } from './paper.ts';

/** So many names are shown at once. */
const NAMES = 30;

export function People({ paper }: { readonly paper: Paper }): JSX.Element {
  const [all, setAll] = useState(false);
  const { authors, authorsCut } = shown(paper.entry);
  const names = all ? authors.value : authors.value.slice(0, NAMES);
  return (
    <Field paper={paper} name="authors">
      {names.length === 0 ? (
        <span class="soft">{words('detail.noAuthors')}</span>
      ) : (
        <span dir="auto">
          {names.join(', ')}
          {authorsCut && ', …'}
          {names.length < authors.value.length && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => setAll(true)}>
                {counted('library.allNames', authors.value.length)}
              </button>
            </>
          )}
        </span>
      )}
    </Field>
  );
}
