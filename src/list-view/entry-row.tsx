/** One paper of the list, with everything that can be done to it. */
import { ChevronDown, Trash } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import type { Entry, Status } from '../reading-list/entry.ts';
import { shown } from '../reading-list/shown.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from '../ui/words.ts';
import { authorLine } from './author-line.ts';
import { Marked } from './marked.tsx';
import { paperLink } from './paper-link.ts';
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
  /** Folded words to mark. */
  readonly sought: readonly string[];
  /** True where this entry's controls are in the tab order: one entry of a list at a time. */
  readonly active: boolean;
  readonly abstractOpen: boolean;
  readonly toggleAbstract: () => void;
  readonly actions: EntryActions;
  /** More controls, behind the others. */
  readonly extra?: ComponentChildren;
}

/** The id of the element that names an entry. */
export function titleId(entry: Entry): string {
  return `title-${entry.id}`;
}

export function EntryRow({ entry, sought, active, abstractOpen, toggleAbstract, actions, extra }: EntryRowProps) {
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
          <Marked text={title.value} sought={sought} />
        </span>
      </a>
      {authors.value.length > 0 && (
        <span class="entry-authors" data-field="authors" dir="auto">
          <Marked text={authorLine(authors.value, authorsCut)} sought={sought} />
        </span>
      )}
      <div class="entry-foot">
        <StatusButton
          status={entry.status}
          title={title.value}
          tabIndex={tabIndex}
          set={(status) => actions.setStatus(entry, status)}
        />
        <Where venue={venue?.value} year={year?.value} tags={entry.tags} sought={sought} />
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
          {abstractOpen ? <Marked text={abstract.value} sought={sought} /> : abstract.value}
          {!abstract.complete && <span class="soft"> {words('list.abstractCut')}</span>}
        </p>
      )}
    </>
  );
}

interface WhereProps {
  readonly venue: string | undefined;
  readonly year: number | undefined;
  readonly tags: readonly string[];
  readonly sought: readonly string[];
}

function Where({ venue, year, tags, sought }: WhereProps): JSX.Element {
  return (
    <span class="entry-where" title={venue}>
      {year !== undefined && <span data-field="year">{year}</span>}
      {year !== undefined && venue !== undefined && ' · '}
      {venue !== undefined && (
        <span data-field="venue" dir="auto">
          <Marked text={venue} sought={sought} />
        </span>
      )}
      {tags.map((tag) => (
        <span class="entry-tag" key={tag}>
          {tag}
        </span>
      ))}
    </span>
  );
}
