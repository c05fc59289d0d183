import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { readingHere } from '../src/annotate/reading/page-reader.ts';
import { claimant } from '../src/extract/claimant.ts';
import { coreSites } from '../src/extract/core-sites.ts';
import { isOvertaken } from '../src/extract/hand-over.ts';

export default defineUnlistedScript(() =>
  runContentScript({ siteOf: ({ url }) => claimant(coreSites, url), readerOf: readingHere, isOvertaken }),
);
