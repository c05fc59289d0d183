/** What stands where the papers will be. */
import type { ComponentChildren, JSX } from 'preact';
import { Mark } from '../ui/mark.tsx';
import { words } from '../ui/words.ts';

interface EmptyListProps {
  /** Called when a link is followed. Given in the popup alone, which leads to where a copy is restored, too. */
  readonly leaving?: () => void;
  /** What else may be done here. */
  readonly children?: ComponentChildren;
}

/** The list before its first paper: what to do, and where to try it. */
export function EmptyList({ leaving, children }: EmptyListProps): JSX.Element {
  return (
    <div class="empty" data-empty>
      <Mark size={40} />
      <p>{words('list.empty')}</p>
      {children}
      <p class="empty-links">
        <a class="button" href="/demo.html" target="_blank" onClick={leaving}>
          {words('list.demo')}
        </a>
        {leaving && (
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
