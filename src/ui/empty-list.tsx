/** What stands where the papers will be. */
import type { JSX } from 'preact';
import { Mark } from './mark.tsx';
import { words } from './words.ts';

/** The list before its first paper: what to do, and where to try it. */
export function EmptyList({ leaving }: { readonly leaving?: () => void }): JSX.Element {
  return (
    <div class="empty" data-empty>
      <Mark size={40} />
      <p>{words('list.empty')}</p>
      <p class="empty-links">
        <a class="button" href="/demo.html" target="_blank" onClick={leaving}>
          {words('list.demo')}
        </a>
        <a class="button plain" href="/library.html#restore" target="_blank" onClick={leaving}>
          {words('list.restore')}
        </a>
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
