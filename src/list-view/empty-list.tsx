/** What stands where the papers will be. */
import type { JSX } from 'preact';
import { Mark } from '../ui/mark.tsx';
import { words } from '../ui/words.ts';

interface EmptyListProps {
  readonly leaving?: () => void;
  /** False on the library's own page, where the way to restore a copy stands above. */
  readonly offersRestore: boolean;
}

/** The list before its first paper: what to do, and where to try it. `leaving` is called when a link is followed. */
export function EmptyList({ leaving, offersRestore }: EmptyListProps): JSX.Element {
  return (
    <div class="empty" data-empty>
      <Mark size={40} />
      <p>{words('list.empty')}</p>
      <p class="empty-links">
        <a class="button" href="/demo.html" target="_blank" onClick={leaving}>
          {words('list.demo')}
        </a>
        {offersRestore && (
          <a class="button plain" href="/library.html#restore" target="_blank" onClick={leaving}>
            {words('list.restore')}
          </a>
        )}
      </p>
    </div>
  );
}

/** A search without an answer. */
export function NothingFound({ text, clear }: { readonly text: string; readonly clear: () => void }): JSX.Element {
  return (
    <div class="empty" data-nothing>
      <p>{words('list.notFound', text.trim())}</p>
      <button type="button" onClick={clear}>
        {words('list.showAll')}
      </button>
    </div>
  );
}
