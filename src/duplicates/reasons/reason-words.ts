/** Names the message that tells a reason, and the values it speaks of. Pure: whoever shows it looks the message up. */
import type { Reason } from './cluster.ts';

/** A message of the locale files: `words(key, ...values)`. */
export interface ReasonWords {
  readonly key: string;
  readonly values: readonly string[];
}

/** The message for `reason`. Each variant of a message stands under a key of its own, so that no language glues words. */
export function reasonWords({ kind, details }: Reason): ReasonWords {
  const key = `reason.${kind}`;
  switch (kind) {
    case 'sameDoi':
    case 'sameArxiv':
    case 'samePmid':
      return { key, values: details.slice(0, 1) };
    case 'sameTitleAndAuthors':
    case 'nearTitleAndAuthors':
      return details[1] === undefined || details[1] === '0'
        ? { key: `reason.${kind === 'sameTitleAndAuthors' ? 'sameTitle' : 'nearTitle'}`, values: [] }
        : { key, values: details };
    case 'samePage':
    case 'nearPage':
      return details[2] === undefined || details[2] === '0'
        ? { key: `${key}.alone`, values: details.slice(0, 1) }
        : { key: `${key}.authors`, values: details };
    case 'preprintOf': {
      const [venue = '', both = '', of = '', years = ''] = details;
      const where = venue === '' ? 'preprintOf' : 'preprintOfVenue';
      const when = years === '' ? '' : years === '0' ? '.sameYear' : years === '1' ? '.oneYear' : '.years';
      const values = [...(venue === '' ? [] : [venue]), both, of, ...(when === '.years' ? [years] : [])];
      return { key: `reason.${where}${when === '' ? '.noYear' : when}`, values };
    }
    default:
      return { key, values: [] };
  }
}
