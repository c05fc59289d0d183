/** What was removed and can still be put back. Stands in the place of list and detail. */
import { ArchiveRestore, ArrowLeft, Trash } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { authorLine } from '../list-view/author-line.ts';
import { FailureNote } from '../list-view/failure-note.tsx';
import type { Undo } from '../list-view/undo-bar.tsx';
import { shown } from '../reading-list/entry/shown.ts';
import { KEPT_IN_TRASH, type Trashed } from '../reading-list/entry/trash.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { dateWords } from '../ui/date-words.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { type TrashHeld, useTrash } from './use-trash.ts';

interface TrashViewProps {
  readonly list: ReadingList;
  readonly undo: Pick<Undo, 'offer'>;
  /** Another one whenever the list has changed, here or elsewhere. */
  readonly revision: unknown;
  readonly changed: () => void;
  readonly close: () => void;
}

const DAYS = KEPT_IN_TRASH / (24 * 60 * 60 * 1000);

export function TrashView({ list, undo, revision, changed, close }: TrashViewProps): JSX.Element {
  const trash = useTrash(list, undo, revision, changed);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const putBack = (id: string): void => {
    trash.putBack([id]);
    heading.current?.focus();
  };
  return (
    <section class="trash" aria-labelledby="trash-title" data-trash={trash.matching ?? ''}>
      <header>
        <button type="button" class="plain" data-action="close-trash" onClick={close}>
          <Icon of={ArrowLeft} class="flips" />
          {words('library.back')}
        </button>
        <h2 id="trash-title" tabIndex={-1} ref={heading}>
          {words('trash.title')}
        </h2>
        <p class="soft" role="status">
          {trash.matching !== undefined && counted('trash.papers', trash.matching)}
        </p>
        <p class="soft">{words('trash.kept', DAYS)}</p>
      </header>
      {trash.failure && <FailureNote failure={trash.failure} again={trash.again} />}
      <ul>
        {trash.papers.map((paper) => (
          <TrashedPaper key={paper.id} paper={paper} putBack={() => putBack(paper.id)} />
        ))}
      </ul>
      {trash.matching !== undefined && trash.papers.length < trash.matching && (
        <button type="button" data-action="more-trash" onClick={trash.more}>
          {words('duplicates.more')}
        </button>
      )}
      <EmptyTrash trash={trash} done={() => heading.current?.focus()} />
    </section>
  );
}

function TrashedPaper({ paper, putBack }: { readonly paper: Trashed; readonly putBack: () => void }): JSX.Element {
  const { title, authors, authorsCut, venue, year } = shown(paper.entry);
  const where = [venue?.value, year?.value].filter((part) => part !== undefined).join(' · ');
  return (
    <li data-trashed={paper.id}>
      <div>
        <p class="trashed-title" dir="auto">
          {title.value}
        </p>
        <p class="soft small" dir="auto">
          {authorLine(authors.value, authorsCut)}
        </p>
        {where !== '' && (
          <p class="soft small" dir="auto">
            {where}
          </p>
        )}
        <p class="soft small">
          {words('trash.removed', dateWords(paper.removedAt), dateWords(paper.removedAt + KEPT_IN_TRASH))}
        </p>
      </div>
      <button
        type="button"
        data-action="put-back"
        aria-label={words('page.named', words('trash.putBack'), title.value)}
        onClick={putBack}
      >
        <Icon of={ArchiveRestore} />
        {words('trash.putBack')}
      </button>
    </li>
  );
}

function EmptyTrash({ trash, done }: { readonly trash: TrashHeld; readonly done: () => void }): JSX.Element | null {
  const [asked, setAsked] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) cancel.current?.focus();
  }, [asked]);
  const { matching = 0 } = trash;
  if (matching === 0) return null;
  const close = (): void => {
    setAsked(false);
    done();
  };
  if (!asked) {
    return (
      <p>
        <button type="button" data-action="empty-trash" onClick={() => setAsked(true)}>
          <Icon of={Trash} />
          {words('trash.empty')}
        </button>
      </p>
    );
  }
  return (
    <section
      class="note warning"
      aria-label={words('trash.empty')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <p>{counted('trash.sure', matching)}</p>
      <p class="choices">
        <button
          type="button"
          data-action="empty-trash-confirm"
          onClick={() => {
            trash.empty();
            close();
          }}
        >
          {counted('trash.forget', matching)}
        </button>
        <button type="button" class="main" data-action="empty-trash-cancel" ref={cancel} onClick={close}>
          {words('trash.keep')}
        </button>
      </p>
    </section>
  );
}
