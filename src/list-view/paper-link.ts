/** Where "open" leads. Pure. */
import type { Shown } from '../reading-list/entry/shown.ts';

/** An address to open, and whether it is the paper's own or only a search for its title. */
export interface PaperLink {
  readonly href: string;
  readonly own: boolean;
}

/** The paper's page, else its file, else what its identifiers stand for, else a search for the title. */
export function paperLink({ title, versions, ids }: Pick<Shown, 'title' | 'versions' | 'ids'>): PaperLink {
  const known = [
    ...versions.map(({ landing }) => landing),
    ...versions.map(({ pdf }) => pdf),
    ids.doi && `https://doi.org/${encodeURI(ids.doi)}`,
    ids.arxiv && `https://arxiv.org/abs/${ids.arxiv}`,
    ids.acl && `https://aclanthology.org/${ids.acl}`,
    ids.pmid && `https://pubmed.ncbi.nlm.nih.gov/${ids.pmid}/`,
    ids.openreview && `https://openreview.net/forum?id=${encodeURIComponent(ids.openreview)}`,
    ...versions.map(({ code }) => code),
  ].find((address) => address !== undefined && isWebAddress(address));
  if (known !== undefined) return { href: known, own: true };
  return { href: `https://scholar.google.com/scholar?q=${encodeURIComponent(`"${title.value}"`)}`, own: false };
}

/** True for absolute http(s) addresses: nothing else is ever made a link. */
export function isWebAddress(address: string): boolean {
  return /^https?:$/u.test(URL.parse(address)?.protocol ?? '');
}
