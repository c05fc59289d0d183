/** Says why the list could not be read or changed: what happened, what is safe, what to do. */
import { TriangleAlert } from 'lucide';
import type { JSX } from 'preact';
import type { StoreFailure, UndoFailure, WorkFailure } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';

/** The message for a failure of the store. */
export function failureKey(failure: UndoFailure | WorkFailure): string {
  return `list.failure.${failure}`;
}

/** A note in place of the list, or above it. */
export function FailureNote({
  failure,
  again,
}: {
  readonly failure: StoreFailure;
  readonly again: () => void;
}): JSX.Element {
  return (
    <div class="note warning failure" role="alert" data-failure={failure}>
      <Icon of={TriangleAlert} />
      <p>{words(failureKey(failure))}</p>
      <button type="button" onClick={again}>
        {words('list.again')}
      </button>
    </div>
  );
}
