/** How far work on many papers is. It shows itself only where the work takes a moment. */
import type { JSX } from 'preact';
import { counted, words } from '../ui/words.ts';
import type { LongWork } from './use-work.ts';

interface WorkBarProps {
  readonly work: LongWork;
  /** What is done, for who does not see it. Default: papers are changed. */
  readonly label?: string;
}

export function WorkBar({ work, label = words('library.working') }: WorkBarProps): JSX.Element | null {
  const { running, cancel } = work;
  if (!running) return null;
  const { done, total } = running;
  return (
    <p class="work" data-work>
      <progress aria-label={label} {...(total > 0 && { max: total, value: done })} />
      {total > 0 && (
        <span class="small soft">{words('library.workedOn', counted('library.ofPapers', total), done)}</span>
      )}
      <button type="button" data-action="cancel-work" onClick={cancel}>
        {words('library.cancel')}
      </button>
    </p>
  );
}
