/** Where the reader stands with a paper: shape and word as well as colour. */
import { Circle, CircleCheck, CircleDot, type IconNode } from 'lucide';
import type { JSX } from 'preact';
import type { Status } from '../reading-list/entry/entry.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

/** Every status, in the order in which a paper goes through them. */
export const STATUSES: readonly Status[] = ['to-read', 'reading', 'read'];

const NEXT: Readonly<Record<Status, Status>> = { 'to-read': 'reading', reading: 'read', read: 'to-read' };
const SHAPE: Readonly<Record<Status, IconNode>> = { 'to-read': Circle, reading: CircleDot, read: CircleCheck };
const WORD: Readonly<Record<Status, string>> = {
  'to-read': 'list.status.toRead',
  reading: 'list.status.reading',
  read: 'list.status.read',
};

/** The status that comes after `status`; after the last one the first again. */
export function nextStatus(status: Status): Status {
  return NEXT[status];
}

/** The status of this name, if it is one. */
export function statusOf(name: string): Status | undefined {
  return STATUSES.find((status) => status === name);
}

/** The word for `status`. */
export function statusWord(status: Status): string {
  return words(WORD[status]);
}

interface StatusButtonProps {
  readonly status: Status;
  /** The paper's title, for the control's name. */
  readonly title: string;
  readonly tabIndex: number;
  readonly set: (status: Status) => void;
}

/** Shows the status; a click goes on to the next one. */
export function StatusButton({ status, title, tabIndex, set }: StatusButtonProps): JSX.Element {
  const word = statusWord(status);
  return (
    <button
      type="button"
      class="plain status"
      data-action="status"
      data-status={status}
      tabIndex={tabIndex}
      aria-label={words('list.statusOf', word, title)}
      title={words('list.statusNext', statusWord(nextStatus(status)))}
      onClick={() => set(nextStatus(status))}
    >
      <Icon of={SHAPE[status]} />
      {word}
    </button>
  );
}
