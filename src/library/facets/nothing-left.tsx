/** Words and filters that no paper meets together. */
import type { JSX } from 'preact';
import { NothingFound } from '../../list-view/empty-list.tsx';
import type { Asked } from '../../list-view/list-reader.ts';
import { words } from '../../ui/words.ts';
import { wantedValues } from '../filters.ts';

interface NothingLeftProps {
  readonly asked: Asked;
  readonly ask: (asked: Asked) => void;
}

export function NothingLeft({ asked, ask }: NothingLeftProps): JSX.Element {
  const text = asked.text.trim();
  const all = (): void => ask({ ...asked, text: '', filters: {} });
  if (wantedValues(asked.filters ?? {}).length === 0) return <NothingFound text={text} clear={all} />;
  return (
    <div class="empty" data-nothing>
      <p>{text === '' ? words('library.nothingLeft') : words('library.nothingWith', text)}</p>
      <p class="choices">
        {text !== '' && (
          <button type="button" onClick={() => ask({ ...asked, filters: {} })}>
            {words('library.withoutFilters')}
          </button>
        )}
        <button type="button" onClick={all}>
          {words('list.showAll')}
        </button>
      </p>
    </div>
  );
}
