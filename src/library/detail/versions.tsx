/** Every listing of a paper, and the ways to part them again. */
import { Split, Ungroup } from 'lucide';
import type { JSX } from 'preact';
import { failureKey } from '../../list-view/failure-note.tsx';
import { shownTitle } from '../../reading-list/entry/shown.ts';
import { bySpeaking } from '../../reading-list/entry/version.ts';
import type { StoreFailure } from '../../reading-list/reading-list.ts';
import type { Result } from '../../result.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { counted, words } from '../../ui/words.ts';
import { ListingItem } from '../duplicates/listing-item.tsx';
import type { Paper } from './paper.ts';

export function Versions({ paper }: { readonly paper: Paper }): JSX.Element {
  const { entry, list, undo, changed } = paper;
  const listings = bySpeaking(entry.listings, entry.prefer);
  const { value: title } = shownTitle(entry);
  const [first] = listings;
  const merged = entry.parts?.length ?? 0;
  const told = (parting: Promise<Result<{ readonly undo: string }, StoreFailure | 'unknown'>>, said: string): void => {
    void parting.then((done) => {
      if (done.ok) undo.offer(words(said), done.value.undo);
      else undo.offer(words(done.error === 'unknown' ? 'detail.notParted' : failureKey(done.error)));
      changed();
    });
  };
  return (
    <section>
      <h3>{counted('library.listings', listings.length)}</h3>
      {merged > 1 && (
        <p class="soft small">
          {counted('detail.mergedOf', merged)}{' '}
          <button
            type="button"
            class="plain"
            data-action="unmerge"
            onClick={() => told(list.unmerge(entry.id), 'detail.unmerged')}
          >
            <Icon of={Ungroup} />
            {words('detail.unmerge')}
          </button>
        </p>
      )}
      <ul class="listings">
        {listings.map((listing) => (
          <ListingItem key={listing.id} listing={listing} first={first ?? listing} shownTitle={title}>
            {listings.length > 1 && (
              <button
                type="button"
                class="plain"
                data-action="split"
                onClick={() => told(list.split(entry.id, [listing.id]), 'library.splitDone')}
              >
                <Icon of={Split} />
                {words('library.split')}
              </button>
            )}
          </ListingItem>
        ))}
      </ul>
      <p class="soft small">
        {words('library.added', dateWords(entry.addedAt))} {words('detail.changedAt', dateWords(entry.changedAt))}
      </p>
    </section>
  );
}
