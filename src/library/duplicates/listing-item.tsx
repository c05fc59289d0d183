/** One listing of a paper: how it reads, where it leads, where it stood, when it was seen, and why it is this paper. */
import { ExternalLink } from 'lucide';
import type { ComponentChildren, JSX } from 'preact';
import { judge } from '../../duplicates/clusters.ts';
import { reasonWords } from '../../duplicates/reasons/reason-words.ts';
import { isWebAddress } from '../../list-view/paper-link.ts';
import type { Links } from '../../publication/publication.ts';
import type { Listing } from '../../reading-list/entry/entry.ts';
import { versionKind } from '../../reading-list/entry/version.ts';
import { dateWords } from '../../ui/date-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { embedded, words } from '../../ui/words.ts';
import { useSourceNames } from '../facets/source-names.ts';

interface ListingItemProps {
  readonly listing: Listing;
  /** The listing that speaks first for the paper. */
  readonly first: Listing;
  /** The title that the paper shows: another one is worth a look. */
  readonly shownTitle: string;
  readonly children: ComponentChildren;
}

const LINKS: readonly (keyof Links)[] = ['landing', 'pdf', 'code'];

export function ListingItem({ listing, first, shownTitle, children }: ListingItemProps): JSX.Element {
  const { publication, seenAt } = listing;
  const sources = useSourceNames(true);
  const { title, venue, year, links, from } = publication;
  const reason = listing === first ? undefined : judge(first.publication, publication).reason;
  const why = reason && reasonWords(reason);
  return (
    <li class="listing" data-listing={listing.id}>
      <p>
        {[words(`library.version.${versionKind(publication)}`), venue, year]
          .filter((part) => part !== undefined)
          .map(embedded)
          .join(' · ')}
      </p>
      {title !== shownTitle && (
        <p dir="auto" class="listing-title">
          {title}
        </p>
      )}
      <p class="listing-links">
        {LINKS.map((kind) => {
          const address = links[kind];
          return address !== undefined && isWebAddress(address) ? (
            <a key={kind} href={address} target="_blank" rel="noreferrer" data-link={kind}>
              {words(`library.link.${kind}`)}
              <Icon of={ExternalLink} />
            </a>
          ) : null;
        })}
      </p>
      <p class="soft small">
        {from.page !== undefined && isWebAddress(from.page) ? (
          <a href={from.page} target="_blank" rel="noreferrer">
            {URL.parse(from.page)?.hostname}
          </a>
        ) : (
          (from.page ?? sources.get(from.adapter) ?? from.adapter)
        )}
        {' · '}
        {dateWords(seenAt)}
      </p>
      {reason && why && (
        <p class="soft small listing-reason" data-reason={reason.kind}>
          {words(why.key, ...why.values)}
        </p>
      )}
      {children}
    </li>
  );
}
