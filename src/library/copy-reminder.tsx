/** Reminds of copies, now and then: the list lives in this browser alone. It can be put off, and silenced for good. */
import { Info } from 'lucide';
import type { JSX } from 'preact';
import { Icon } from '../ui/icon.tsx';
import type { PageSettings } from '../ui/page-settings-shape.ts';
import { usePageSettings } from '../ui/use-page-settings.ts';
import { counted, words } from '../ui/words.ts';

/** Fewer papers are soon found again. */
const WORTH_A_COPY = 20;
/** How long it is quiet after a copy, or once put off; milliseconds. */
const QUIET = 30 * 24 * 60 * 60 * 1000;

/** Whether it is time to remind the reader of a copy. Pure. */
export function isCopyDue({ reminds, quietSince }: PageSettings, papers: number, now: number): boolean {
  if (!reminds || papers < WORTH_A_COPY) return false;
  // A clock that was put back must not silence it for years.
  return quietSince === undefined || now - quietSince > QUIET || quietSince > now;
}

export function CopyReminder({ papers }: { readonly papers: number }): JSX.Element | null {
  const [settings, change] = usePageSettings();
  if (!isCopyDue(settings, papers, Date.now())) return null;
  return (
    <aside class="reminder" data-copy-reminder aria-label={words('reminder.title')}>
      <Icon of={Info} />
      <p>{counted('reminder.why', papers)}</p>
      <button type="button" data-action="reminder-later" onClick={() => change({ quietSince: Date.now() })}>
        {words('reminder.later')}
      </button>
      <button type="button" class="plain" data-action="reminder-never" onClick={() => change({ reminds: false })}>
        {words('reminder.never')}
      </button>
    </aside>
  );
}
