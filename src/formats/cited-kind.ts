/** The kind under which a paper is cited: what is known of it, else what its venue tells. Pure. */
import type { Publication, PublicationKind } from '../publication/publication.ts';
import { venueName } from '../publication/venue.ts';

/** Meetings that go by letters alone, or as what their volumes are called: whoever lists papers rarely says more. */
const MEETINGS =
  /\b(?:AAAI|AISTATS|ASPLOS|CAV|CHI|COLING|COLT|CoNLL|CoRL|CRYPTO|CSCW|CVPR|ECCV|ECML|EMNLP|FAccT|FOCS|HRI|ICASSP|ICCV|ICDE|ICDM|ICLR|ICML|ICRA|ICSE|IJCAI|INFOCOM|Interspeech|IROS|ISCA|KDD|LICS|MICCAI|MobiCom|NAACL|NDSS|NeurIPS|NIPS|OOPSLA|OSDI|PLDI|PODC|PODS|POPL|SIGCOMM|SIGGRAPH|SIGIR|SIGMOD|SODA|SOSP|STOC|UAI|UIST|USENIX|WACV|WSDM)\b|^(?:EACL|ACL|WWW)\b|\bneural information processing systems\b|\((?:poster|oral|spotlight)\)/iu;

/** `US Patent 9,104,700`, as citation indexes name the place of one. */
const PATENT = /^(?:[A-Z]{2} |U\. ?S\. |european |international |world )?patent\b/iu;

/** The kind of `publication` in a file that has to name one. */
export function citedKind({ kind, venue, ids }: Publication): PublicationKind {
  if (kind !== undefined) return kind;
  if (venue === undefined) return ids.arxiv === undefined ? 'other' : 'preprint';
  const name = venueName(venue);
  if (name.preprint) return 'preprint';
  if (PATENT.test(venue)) return 'patent';
  if (name.kind === 'journal') return 'article';
  return name.kind === 'meeting' || MEETINGS.test(venue) ? 'conference' : 'article';
}
