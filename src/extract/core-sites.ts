/** The sites whose hosts are granted at install, but for Mila's, whose reader is a bundle of its own. One line each. */
import type { SiteAdapter } from './adapter.ts';
import { aclAnthology } from './sites/acl-anthology.ts';
import { arxiv } from './sites/arxiv.ts';
import { dblp } from './sites/dblp.ts';
import { googleScholar } from './sites/google-scholar.ts';
import { openreview } from './sites/openreview.ts';
import { orcid } from './sites/orcid.ts';
import { semanticScholar } from './sites/semantic-scholar.ts';

/** Order does not matter: claims are exclusive. */
export const coreSites: readonly SiteAdapter[] = [
  aclAnthology,
  arxiv,
  dblp,
  googleScholar,
  openreview,
  orcid,
  semanticScholar,
];
