/** The keys that work wherever the focus is on a page with a list. */
import type { RefObject } from 'preact';
import type { Undo } from './undo-bar.tsx';

interface PageKeysOptions {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly search: (text: string) => void;
  readonly undo: Undo;
  /** What Escape does when there is no search to clear. */
  readonly close: () => void;
}

/** `/` to the search, Ctrl+Z undoes what is offered, Escape clears the search and then closes. */
export function usePageKeys({ field, search, undo, close }: PageKeysOptions): (event: KeyboardEvent) => void {
  return (event) => {
    const text = field.current?.value ?? '';
    const inField = event.target === field.current;
    const command = event.ctrlKey || event.metaKey;
    // An open popover or dialogue takes Escape for itself.
    if (event.target instanceof Element && event.target.closest('[popover], dialog')) return;
    if (event.key === '/' && !isTyping(event.target) && !command && !event.altKey) {
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    } else if (
      event.key === 'z' &&
      command &&
      !(isTyping(event.target) && !(inField && text === '')) &&
      undo.token !== undefined
    ) {
      event.preventDefault();
      undo.take();
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      search('');
      field.current?.focus();
    } else if (event.key === 'Escape') close();
  };
}

/** Whether keys are letters here. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio')
  );
}
