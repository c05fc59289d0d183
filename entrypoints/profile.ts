import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { readingHere } from '../src/annotate/page-reader.ts';
import { sitesByMarkup } from '../src/extract/registry.ts';

export default defineUnlistedScript(() => runContentScript(sitesByMarkup, readingHere));
