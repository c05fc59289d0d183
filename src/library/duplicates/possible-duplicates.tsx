/** Papers of the list that may be one, for the reader to judge, and what the reader said so far. */
import { ArrowLeft } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { FailureNote } from '../../list-view/failure-note.tsx';
import type { Undo } from '../../list-view/undo-bar.tsx';
import type { ReadingList } from '../../reading-list/reading-list.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { DecisionList } from './decision-list.tsx';
import type { FindLikely } from './find-likely.ts';
import { PairCard } from './pair-card.tsx';
import { SameDoiNote } from './same-doi-note.tsx';
import { type PossibleDuplicates as Possible, usePossibleDuplicates } from './use-possible-duplicates.ts';

interface PossibleDuplicatesProps {
  readonly list: ReadingList;
  readonly find: FindLikely;
  readonly undo: Undo;
  /** Grows or differs whenever the list has changed, here or elsewhere. */
  readonly revision: unknown;
  /** The list was changed from here. */
  readonly changed: () => void;
  readonly close: () => void;
}

/** The whole view; stands in the place of list and detail. */
export function PossibleDuplicates(props: PossibleDuplicatesProps): JSX.Element {
  const { list, find, undo, revision, changed, close } = props;
  const possible = usePossibleDuplicates(list, find, undo, revision, changed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="duplicates" aria-labelledby="duplicates-title" data-duplicates={possible.pairs?.length ?? ''}>
      <header>
        <button type="button" class="plain" data-action="close-duplicates" onClick={close}>
          <Icon of={ArrowLeft} class="flips" />
          {words('library.back')}
        </button>
        <h2 id="duplicates-title" tabIndex={-1} ref={heading}>
          {words('duplicates.title')}
        </h2>
        <p class="soft" role="status">
          {possible.pairs === undefined
            ? words('duplicates.looking')
            : counted('duplicates.pairs', possible.pairs.length)}
        </p>
      </header>
      {possible.failure && <FailureNote failure={possible.failure} again={possible.again} />}
      <SameDoiNote possible={possible} />
      <Pairs possible={possible} />
      <DecisionList list={list} possible={possible} revision={revision} />
    </section>
  );
}

function Pairs({ possible }: { readonly possible: Possible }): JSX.Element | null {
  const { pairs, at, current } = possible;
  if (pairs === undefined || (pairs.length > 0 && current === undefined)) return null;
  if (current === undefined) return <p class="note">{words('duplicates.none')}</p>;
  return (
    <>
      <PairCard key={`${current.a.id} ${current.b.id}`} pair={current} possible={possible} />
      <nav class="duplicates-steps" aria-label={words('duplicates.steps')}>
        <button type="button" data-action="pair-before" disabled={at === 0} onClick={() => possible.go(at - 1)}>
          {words('duplicates.before')}
        </button>
        <span class="soft">{words('duplicates.at', at + 1, pairs.length)}</span>
        <button
          type="button"
          data-action="pair-next"
          disabled={at >= pairs.length - 1}
          onClick={() => possible.go(at + 1)}
        >
          {words('duplicates.next')}
        </button>
      </nav>
    </>
  );
}
