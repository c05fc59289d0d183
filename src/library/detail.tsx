/** One paper at length: what is said of it and by whom, all of it open to the reader's word; note, tags, every version. */
import { ArrowLeft } from 'lucide';
import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { usePainted } from '../list-view/after-painting.ts';
import type { ListView } from '../list-view/list-reader.ts';
import type { Undo } from '../list-view/undo-bar.tsx';
import { shown } from '../reading-list/entry/shown.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import { type Drafts, useWarning } from './detail/drafts.ts';
import { Field } from './detail/field.tsx';
import { FieldList } from './detail/field-list.tsx';
import { NoteField } from './detail/note-field.tsx';
import type { Paper } from './detail/paper.ts';
import { People } from './detail/people.tsx';
import { Standing } from './detail/standing.tsx';
import { useEntry } from './detail/use-entry.ts';
import { Versions } from './detail/versions.tsx';

interface DetailProps {
  readonly id: string;
  readonly list: ReadingList;
  /** The list as it is now: a new one means that the paper may have changed. */
  readonly view: ListView;
  readonly undo: Undo;
  readonly changed: () => void;
  /** Back to the list, where there is room for one of the two only. */
  readonly back: () => void;
}

/**
 * Keeps what is typed and not saved while the reader goes from paper to paper. Is painted after the list, which waits for
 * nothing, and does not go with it from paper to paper at every letter of a search.
 */
export function Detail(props: DetailProps): JSX.Element | undefined {
  const { current: drafts } = useRef<Drafts>(new Map());
  useWarning(drafts);
  const painted = usePainted(props, (before, next) => before.view.asked !== next.view.asked);
  return useMemo(() => painted && <PaperDetail key={painted.id} {...painted} drafts={drafts} />, [painted, drafts]);
}

function PaperDetail(props: DetailProps & { readonly drafts: Drafts }): JSX.Element | null {
  const { id, list, view, undo, changed, back, drafts } = props;
  const known = useEntry(list, id, view);
  if (!known) return null;
  const { entry, gone } = known;
  const paper: Paper = { entry, list, undo, changed, drafts };
  const { title, abstract } = shown(entry);
  return (
    <article class="detail" data-detail-of={id} aria-labelledby="detail-title">
      <button type="button" class="plain detail-back" data-action="back" onClick={back}>
        <Icon of={ArrowLeft} class="flips" />
        {words('library.back')}
      </button>
      <p role="status" class={gone ? 'note warning' : 'unseen'}>
        {gone && words('detail.gone')}
      </p>
      <Field
        paper={paper}
        name="title"
        beside={
          // The article keeps its name and its heading.
          <h2 id="detail-title" class="unseen" dir="auto">
            {title.value}
          </h2>
        }
      >
        <h2 id="detail-title" dir="auto">
          {title.value}
        </h2>
      </Field>
      <Standing paper={paper} />
      <People paper={paper} />
      <FieldList paper={paper} />
      <section>
        <h3>{words('list.abstract')}</h3>
        <Field paper={paper} name="abstract">
          {abstract ? (
            <p class="detail-abstract" dir="auto">
              {abstract.value}
              {!abstract.complete && <span class="soft"> {words('list.abstractCut')}</span>}
            </p>
          ) : (
            <span class="soft">{words('list.noAbstract')}</span>
          )}
        </Field>
      </section>
      <NoteField paper={paper} />
      <Versions paper={paper} />
    </article>
  );
}
