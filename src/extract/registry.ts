/** All sites that have an adapter: one import and one line each. Order does not matter; claims are exclusive. */
import type { SiteAdapter } from './adapter.ts';
import { claimant } from './claimant.ts';
import { aclAnthology } from './sites/acl-anthology.ts';
import { acm } from './sites/acm.ts';
import { arxiv } from './sites/arxiv.ts';
import { dblp } from './sites/dblp.ts';
import { googleScholar } from './sites/google-scholar.ts';
import { inspire } from './sites/inspire.ts';
import { mila } from './sites/mila.ts';
import { openreview } from './sites/openreview.ts';
import { orcid } from './sites/orcid.ts';
import { pubmed } from './sites/pubmed.ts';
import { researchgate } from './sites/researchgate.ts';
import { semanticScholar } from './sites/semantic-scholar.ts';

/** The sites whose markup is established: one bundle reads them all. */
export const sitesByMarkup: readonly SiteAdapter[] = [
  aclAnthology,
  acm,
  arxiv,
  dblp,
  googleScholar,
  inspire,
  openreview,
  orcid,
  pubmed,
  researchgate,
  semanticScholar,
];

/** Every adapter. (Marked as pure, so that a bundle that reads `sitesByMarkup` alone leaves Mila's reader out.) */
export const adapters: readonly SiteAdapter[] = /* @__PURE__ */ sitesByMarkup.concat(mila);

/** The adapter that claims `url` as a profile, if any. */
export function adapterFor(url: URL): SiteAdapter | undefined {
  return claimant(adapters, url);
}
