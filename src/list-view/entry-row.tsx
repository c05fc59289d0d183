/** One paper of the list, with everything that can be done to it. */
import { ChevronDown, Star, Trash } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import type { Entry, Status } from '../reading-list/entry/entry.ts';
import { shown } from '../reading-list/entry/shown.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import { authorLine } from './author-line.ts';
import { Marked } from './marked.tsx';
import type { Marker } from './marks.ts';
import { paperLink } from './paper-link.ts';
import type { Sought } from './sought.ts';
import { StatusButton } from './status-button.tsx';

/** What a list lets the reader do to a paper. */
export interface EntryActions {
  setStatus(entry: Entry, status: Status): void;
  remove(entry: Entry): void;
  /** The paper was opened by the reader (the link opens it by itself). */
  opened?(): void;
}

interface EntryRowProps {
  readonly entry: Entry;
  /** What is marked. */
  readonly sought: Sought | undefined;
  /** True where this entry's controls are in the tab order: one entry of a list at a time. */
  readonly active: boolean;
  readonly abstractOpen: boolean;
  readonly toggleAbstract: () => void;
  readonly actions: EntryActions;
  /** More controls, behind the others; a star is among them. */
  readonly extra?: ComponentChildren;
  /** A tag was chosen; without it tags are no controls. */
  readonly chooseTag?: ((tag: string) => void) | undefined;
}

/** The id of the element that names an entry. */
export function titleId(entry: Entry): string {
  return `title-${entry.id}`;
}

export function EntryRow(props: EntryRowProps): JSX.Element {
  const { entry, sought, active, abstractOpen, toggleAbstract, actions, extra, chooseTag } = props;
  const { title, authors, authorsCut, venue, year, abstract, ...rest } = shown(entry);
  const link = paperLink({ title, ...rest });
  const tabIndex = active ? 0 : -1;
  const abstractId = `abstract-${entry.id}`;
  return (
    <>
      <a
        class="entry-title"
        data-action="open"
        href={link.href}
        target="_blank"
        rel="noreferrer"
        dir="auto"
        tabIndex={tabIndex}
        title={link.own ? undefined : words('list.titleSearch')}
        onClick={() => actions.opened?.()}
      >
        <span data-field="title" id={titleId(entry)}>
          <Marked text={title.value} sought={sought?.title} />
        </span>
      </a>
      {authors.value.length > 0 && (
        <span class="entry-authors" data-field="authors" dir="auto">
          <Marked
            text={authorLine(
              authors.value,
              authorsCut,
              (name) => sought?.authors(name).some(({ marked }) => marked) ?? false,
            )}
            sought={sought?.authors}
          />
        </span>
      )}
      <div class="entry-foot">
        <StatusButton
          status={entry.status}
          title={title.value}
          tabIndex={tabIndex}
          set={(status) => actions.setStatus(entry, status)}
        />
        {entry.starred && !extra && (
          <span class="entry-star" role="img" aria-label={words('list.starred')}>
            <Icon of={Star} />
          </span>
        )}
        <Where venue={venue?.value} year={year?.value} sought={sought} />
        {entry.tags.length > 0 && (
          <Tags tags={entry.tags} sought={sought?.tags} choose={chooseTag} tabIndex={tabIndex} />
        )}
        <span class="entry-controls">
          {abstract ? (
            <button
              type="button"
              class="plain"
              data-action="abstract"
              tabIndex={tabIndex}
              aria-expanded={abstractOpen}
              aria-controls={abstractId}
              aria-label={words('list.abstractOf', title.value)}
              onClick={toggleAbstract}
            >
              {words('list.abstract')}
              <Icon of={ChevronDown} class="chevron" />
            </button>
          ) : (
            <span class="entry-none">{words('list.noAbstract')}</span>
          )}
          {extra}
          <button
            type="button"
            class="plain square"
            data-action="remove"
            tabIndex={tabIndex}
            aria-label={words('list.removeOf', title.value)}
            title={words('list.remove')}
            onClick={() => actions.remove(entry)}
          >
            <Icon of={Trash} />
          </button>
        </span>
      </div>
      {abstract && (
        <p class="entry-abstract" data-field="abstract" id={abstractId} hidden={!abstractOpen} dir="auto">
          {abstractOpen ? <Marked text={abstract.value} sought={sought?.abstract} /> : abstract.value}
          {!abstract.complete && <span class="soft"> {words('list.abstractCut')}</span>}
        </p>
      )}
    </>
  );
}

interface WhereProps {
  readonly venue: string | undefined;
  readonly year: number | undefined;
  readonly sought: Sought | undefined;
}

function Where({ venue, year, sought }: WhereProps): JSX.Element {
  return (
    <span class="entry-where" title={venue}>
      {year !== undefined && <span data-field="year">{sought?.year(year) ? <mark>{year}</mark> : year}</span>}
      {year !== undefined && venue !== undefined && ' · '}
      {venue !== undefined && (
        <span data-field="venue" dir="auto">
          <Marked text={venue} sought={sought?.venue} />
        </span>
      )}
    </span>
  );
}

interface TagsProps {
  readonly tags: readonly string[];
  readonly sought: Marker | undefined;
  readonly choose: ((tag: string) => void) | undefined;
  readonly tabIndex: number;
}

function Tags({ tags, sought, choose, tabIndex }: TagsProps): JSX.Element {
  return (
    <span class="entry-tags">
      {tags.map((tag) =>
        choose ? (
          <button
            type="button"
            key={tag}
            class="entry-tag"
            data-action="tag"
            tabIndex={tabIndex}
            dir="auto"
            title={words('list.onlyTag')}
            onClick={() => choose(tag)}
          >
            <Marked text={tag} sought={sought} />
          </button>
        ) : (
          <span class="entry-tag" key={tag} dir="auto">
            <Marked text={tag} sought={sought} />
          </span>
        ),
      )}
    </span>
  );
}
