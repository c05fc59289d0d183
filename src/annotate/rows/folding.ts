/** Which listings of a page are one paper and how these stand to the list, as the background judges it. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { Fold, JudgedPage } from '../../messages/protocol.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Background } from '../ports.ts';
import type { Listing } from './paper.ts';

/** The judgement of `listings`; the folds that are `known` where the background gives no answer: nothing else is ever hidden. */
export async function judgedBy(
  background: Background,
  listings: readonly Listing[],
  prefer: Preference,
  known: readonly Fold[] = [],
): Promise<JudgedPage> {
  if (listings.length < 2) return { folds: [] };
  const answer = await background.fold({ publications: listings.map(lightened), prefer });
  return answer.ok ? answer.value : { folds: known };
}

/** Without the words of its abstract: that there is one is all that judging looks at, and they are most of the bytes. */
function lightened({ reading }: Listing): Publication {
  const { abstract, ...publication } = reading.publication;
  return abstract ? { ...publication, abstract: { ...abstract, text: '…' } } : publication;
}
