/** What the reader said so far, newest first, and the way to take it back. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DecidedListing, Decision } from '../../decisions/decision.ts';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { dateWords } from '../../ui/date-words.ts';
import { counted, words } from '../../ui/words.ts';
import type { PossibleDuplicates } from './use-possible-duplicates.ts';

/** So many are shown at once. */
const SHOWN = 50;

interface DecisionListProps {
  readonly list: ReadingList;
  readonly possible: PossibleDuplicates;
  readonly revision: unknown;
}

export function DecisionList({ list, possible, revision }: DecisionListProps): JSX.Element | null {
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [most, setMost] = useState(SHOWN);
  useEffect(() => {
    let wanted = true;
    void list.decisions().then((result) => {
      if (wanted && result.ok) setDecisions(result.value.toReversed());
    });
    return () => {
      wanted = false;
    };
  }, [list, revision, possible.pairs]);
  if (decisions.length === 0) return null;
  return (
    <details class="decisions" data-decisions={decisions.length}>
      <summary>{counted('duplicates.decisions', decisions.length)}</summary>
      <p class="soft small">{words('duplicates.decisionsWhy')}</p>
      <ul>
        {decisions.slice(0, most).map((decision) => (
          <DecisionItem key={decision.id} decision={decision} possible={possible} />
        ))}
      </ul>
      {decisions.length > most && (
        <button type="button" onClick={() => setMost(most + SHOWN)}>
          {words('duplicates.more')}
        </button>
      )}
    </details>
  );
}

function DecisionItem({ decision, possible }: { readonly decision: Decision; readonly possible: PossibleDuplicates }) {
  const { id, says, one, other, at } = decision;
  const aside = possible.setAside.get(id);
  const said = words(`duplicates.said.${says}`, told(one), told(other));
  return (
    <li data-decision={says} data-set-aside={aside}>
      <p dir="auto">{said}</p>
      {aside && <p class="small aside">{words(`duplicates.aside.${aside}`)}</p>}
      <p class="small soft">
        {dateWords(at)}{' '}
        <button
          type="button"
          class="link"
          data-action="withdraw"
          aria-label={words('page.named', words('duplicates.withdraw'), said)}
          onClick={() => possible.withdraw(id)}
        >
          {words('duplicates.withdraw')}
        </button>
      </p>
    </li>
  );
}

/** One listing of a side in few words: title, venue, year. */
function told([first]: readonly DecidedListing[]): string {
  if (first === undefined) return '';
  const { title, venue, year } = first;
  const where = [venue, year].filter((part) => part !== undefined).join(' ');
  return where === '' ? title : words('duplicates.titleAt', title, where);
}
