/** One listing of a paper: how it reads, where it stood and when it was seen. */
import type { ComponentChildren, JSX } from 'preact';
import type { Listing } from '../reading-list/entry.ts';
import { versionKind } from '../reading-list/version.ts';
import { isWebAddress } from '../ui/paper-link.ts';
import { words } from '../ui/words.ts';
import { dateWords } from './date-words.ts';

interface ListingItemProps {
  readonly listing: Listing;
  /** The title that the paper shows: another one is worth a look. */
  readonly shownTitle: string;
  readonly children: ComponentChildren;
}

export function ListingItem({ listing, shownTitle, children }: ListingItemProps): JSX.Element {
  const { publication, seenAt } = listing;
  const { title, venue, year, from } = publication;
  const host = URL.parse(from.page)?.hostname ?? from.page;
  return (
    <li class="listing" data-listing={listing.id}>
      <p>
        {words(`library.version.${versionKind(publication)}`)}
        {venue !== undefined && ` · ${venue}`}
        {year !== undefined && ` · ${year}`}
      </p>
      {title !== shownTitle && (
        <p dir="auto" class="listing-title">
          {title}
        </p>
      )}
      <p class="soft small">
        {isWebAddress(from.page) ? (
          <a href={from.page} target="_blank" rel="noreferrer">
            {host}
          </a>
        ) : (
          host
        )}
        {', '}
        {dateWords(seenAt)}
      </p>
      {children}
    </li>
  );
}
