/** The way to a rule of one's own, where a page was read wrongly or not at all. */
import type { JSX } from 'preact';
import { words } from '../ui/words.ts';

export function Teach({ teach }: { readonly teach: () => void }): JSX.Element {
  return (
    <p class="card-off small soft">
      {words('popup.teachWhy')}{' '}
      <button type="button" class="link" data-action="teach" onClick={teach}>
        {words('popup.teach')}
      </button>
    </p>
  );
}
