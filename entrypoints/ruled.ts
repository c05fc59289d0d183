import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { genericReading } from '../src/annotate/reading/generic-reading.ts';
import { lendReader } from '../src/annotate/tools.ts';

/** Reads the page by its reader's rule, whatever site it is. */
function run(): void {
  runContentScript({ siteOf: () => undefined, readerOf: genericReading.reading });
  lendReader(genericReading);
}

// Registered before all others for pages whose rule stands in for a site's own reader: of our scripts the first one stays.
export default defineUnlistedScript(() => {
  if (document.readyState === 'loading') document.addEventListener('readystatechange', run, { once: true });
  else run();
});
