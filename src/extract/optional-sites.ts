/** The sites whose hosts are asked for at first use: one import and one line each. */
import type { SiteAdapter } from './adapter.ts';
import { acm } from './sites/acm.ts';
import { cvf } from './sites/cvf.ts';
import { dspace } from './sites/dspace.ts';
import { eprints } from './sites/eprints.ts';
import { hal } from './sites/hal.ts';
import { ieee } from './sites/ieee.ts';
import { inspire } from './sites/inspire.ts';
import { myBibliography } from './sites/my-bibliography.ts';
import { nasaAds } from './sites/nasa-ads.ts';
import { neurips } from './sites/neurips.ts';
import { philpapers } from './sites/philpapers.ts';
import { pmlr } from './sites/pmlr.ts';
import { pubmed } from './sites/pubmed.ts';
import { pure } from './sites/pure.ts';
import { repec } from './sites/repec.ts';
import { researchgate } from './sites/researchgate.ts';
import { ssrn } from './sites/ssrn.ts';
import { vivo } from './sites/vivo.ts';
import { zbmath } from './sites/zbmath.ts';

/** Sites with hosts of their own. Order does not matter: claims are exclusive. */
export const optionalSites: readonly SiteAdapter[] = [
  acm,
  cvf,
  hal,
  ieee,
  inspire,
  myBibliography,
  nasaAds,
  neurips,
  philpapers,
  pmlr,
  pubmed,
  repec,
  researchgate,
  ssrn,
  zbmath,
];

/** Software that runs on many hosts, recognised by its pages' markup where the reader asks for it. */
export const siteFamilies: readonly SiteAdapter[] = [dspace, eprints, pure, vivo];
