/** One paper at length: everything its listings say, where and when each was seen, and the way to part them again. */
import { ArrowLeft, Split } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { failureKey } from '../list-view/failure-note.tsx';
import type { ListView } from '../list-view/list-reader.ts';
import type { Undo } from '../list-view/undo-bar.tsx';
import type { Entry } from '../reading-list/entry.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { shown } from '../reading-list/shown.ts';
import { bySpeaking } from '../reading-list/version.ts';
import { Icon } from '../ui/icon.tsx';
import { counted, words } from '../ui/words.ts';
import { dateWords } from './date-words.ts';
import { ListingItem } from './listing-item.tsx';

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

/** So many names are shown at once. */
const NAMES = 30;

export function Detail({ id, list, view, undo, changed, back }: DetailProps): JSX.Element | null {
  const entry = useEntry(list, id, view);
  const [allNames, setAllNames] = useState(false);
  if (!entry) return null;
  const { title, authors, authorsCut, venue, year, abstract } = shown(entry);
  const listings = bySpeaking(entry.listings);
  const names = allNames ? authors.value : authors.value.slice(0, NAMES);

  const split = (listing: string): void => {
    void list.split(id, [listing]).then((result) => {
      if (result.ok) undo.offer(words('library.splitDone'), result.value.undo);
      else undo.offer(words(failureKey(result.error)));
      changed();
    });
  };

  return (
    <article class="detail" data-detail-of={id} aria-labelledby="detail-title">
      <button type="button" class="plain detail-back" data-action="back" onClick={back}>
        <Icon of={ArrowLeft} class="flips" />
        {words('library.back')}
      </button>
      <h2 id="detail-title" dir="auto">
        {title.value}
      </h2>
      {names.length > 0 && (
        <p dir="auto">
          {names.join(', ')}
          {authorsCut && ', …'}
          {names.length < authors.value.length && (
            <>
              {' '}
              <button type="button" class="link" onClick={() => setAllNames(true)}>
                {counted('library.allNames', authors.value.length)}
              </button>
            </>
          )}
        </p>
      )}
      <p class="soft" dir="auto">
        {[year?.value, venue?.value].filter((part) => part !== undefined).join(' · ')}
      </p>
      <section>
        <h3>{words('list.abstract')}</h3>
        {abstract ? (
          <p class="detail-abstract" dir="auto">
            {abstract.value}
            {!abstract.complete && <span class="soft"> {words('list.abstractCut')}</span>}
          </p>
        ) : (
          <p class="soft">{words('list.noAbstract')}</p>
        )}
      </section>
      <section>
        <h3>{counted('library.listings', listings.length)}</h3>
        <ul class="listings">
          {listings.map((listing) => (
            <ListingItem key={listing.id} listing={listing} first={listings[0] ?? listing} shownTitle={title.value}>
              {listings.length > 1 && (
                <button type="button" class="plain" data-action="split" onClick={() => split(listing.id)}>
                  <Icon of={Split} />
                  {words('library.split')}
                </button>
              )}
            </ListingItem>
          ))}
        </ul>
        <p class="soft small">{words('library.added', dateWords(entry.addedAt))}</p>
      </section>
    </article>
  );
}

function useEntry(list: ReadingList, id: string, view: ListView): Entry | undefined {
  const [entry, setEntry] = useState<Entry | undefined>(undefined);
  const inView = view.at(view.indexOf(id));
  useEffect(() => {
    if (inView) return undefined;
    let wanted = true;
    void list.entry(id).then((result) => {
      if (wanted && result.ok) setEntry(result.value);
    });
    return () => {
      wanted = false;
    };
  }, [list, id, view, inView]);
  return inView ?? entry;
}
