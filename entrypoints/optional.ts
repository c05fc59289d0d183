import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { readingHere } from '../src/annotate/reading/page-reader.ts';
import { claimantOf } from '../src/extract/claimant.ts';
import { isOvertaken } from '../src/extract/hand-over.ts';
import { optionalSites, siteFamilies } from '../src/extract/optional-sites.ts';

// Injected where the reader asks, and on sites that were turned on: with the generic reader after it on pages of no site.
const sites = [...optionalSites, ...siteFamilies];

export default defineUnlistedScript(() =>
  runContentScript({ siteOf: (page) => claimantOf(sites, page), readerOf: readingHere, isOvertaken }),
);
