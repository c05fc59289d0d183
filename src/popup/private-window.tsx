/** What the popup says in a private window whose storage is not the reading list's. */
import type { JSX } from 'preact';
import { words } from '../ui/words.ts';

export function PrivateWindow({ open }: { readonly open: () => void }): JSX.Element {
  return (
    <main class="empty" data-private>
      <p>{words('popup.privateWindow')}</p>
      <button type="button" class="main" onClick={open}>
        {words('popup.openLibrary')}
      </button>
    </main>
  );
}
