/**
 * Who says so: the page, with its address and the day on which it was read, or the reader. What comes from where the title
 * comes from is read aloud only: it stands under the title.
 */
import type { JSX } from 'preact';
import { isWebAddress } from '../../list-view/paper-link.ts';
import type { Entry } from '../../reading-list/entry/entry.ts';
import { dateWords } from '../../ui/date-words.ts';
import { words } from '../../ui/words.ts';
import { useSourceNames } from '../facets/source-names.ts';
import { type FieldName, type FieldState, fieldState, isEmptiable } from './fields.ts';
import { shownText } from './shown-text.ts';

interface SaidByProps {
  readonly entry: Entry;
  readonly name: FieldName;
  readonly state: FieldState;
  /** Gives the field back to what pages say. */
  readonly giveBack: () => void;
}

/** The longest that is quoted of what a page says. */
const QUOTED = 60;

export function SaidBy({ entry, name, state, giveBack }: SaidByProps): JSX.Element | null {
  const { by, pages, text } = state;
  const sources = useSourceNames(by !== undefined && by !== 'reader');
  if (by === undefined) return null;
  const label = words(`detail.field.${name}`);
  if (by === 'reader') {
    const quoted = pages === undefined ? undefined : cut(shownText(name, pages));
    return (
      <p class="said-by" data-said-by="reader">
        {text === undefined && isEmptiable(name) ? words('detail.byYouEmpty') : words('detail.byYou')}
        {' · '}
        <button
          type="button"
          class="link"
          data-action="give-back"
          aria-label={words('page.named', words(pages === undefined ? 'detail.forget' : 'detail.giveBack'), label)}
          onClick={giveBack}
        >
          {quoted === undefined ? words('detail.forget') : words('detail.giveBackTo', quoted)}
        </button>
      </p>
    );
  }
  const listing = entry.listings.find(({ id }) => id === by);
  if (listing === undefined) return null;
  const { page, adapter } = listing.publication.from;
  const isRepeated = name !== 'title' && fieldState(entry, 'title').by === by;
  const address = page !== undefined && isWebAddress(page) ? URL.parse(page) : null;
  return (
    <p class={isRepeated ? 'said-by unseen' : 'said-by'} data-said-by="page">
      {address !== null && !isRepeated ? (
        <a href={address.href} target="_blank" rel="noreferrer" title={address.href}>
          {address.hostname}
        </a>
      ) : (
        (address?.hostname ?? page ?? sources.get(adapter) ?? adapter)
      )}
      {' · '}
      {dateWords(listing.seenAt)}
    </p>
  );
}

function cut(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED).trimEnd()}…` : text;
}
