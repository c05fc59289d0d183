import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { background } from '../src/annotate/background-port.ts';
import { runContentScript } from '../src/annotate/content-script.ts';
import { readingAway } from '../src/annotate/reading/reading-away.ts';
import { claimant } from '../src/extract/claimant.ts';
import { milaSite } from '../src/extract/sites/mila.ts';

// A bundle of its own: Mila's markup is not relied on, and reading it by structure takes more code than all other sites.
export default defineUnlistedScript(() =>
  runContentScript({
    siteOf: ({ url }) => claimant([milaSite], url),
    readerOf: (page, site) => readingAway(page, site, background),
  }),
);
