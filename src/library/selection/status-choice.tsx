/**
 * The statuses to choose from for many papers. Buttons: a closed field of choices would set the first one at the first
 * press of an arrow key.
 */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { STATUSES, statusWord } from '../../list-view/status-button.tsx';
import type { Status } from '../../reading-list/entry/entry.ts';
import { words } from '../../ui/words.ts';

interface StatusChoiceProps {
  readonly choose: (status: Status) => void;
  readonly close: () => void;
}

export function StatusChoice({ choose, close }: StatusChoiceProps): JSX.Element {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.querySelector('button')?.focus(), []);
  return (
    <div
      class="status-choice"
      role="group"
      aria-label={words('library.statusOfSelected')}
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {STATUSES.map((status) => (
        <button key={status} type="button" data-set-status={status} onClick={() => choose(status)}>
          {statusWord(status)}
        </button>
      ))}
    </div>
  );
}
