import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { readingHere } from '../src/annotate/page-reader.ts';
import { coreSites } from '../src/extract/core-sites.ts';

export default defineUnlistedScript(() => runContentScript(coreSites, readingHere));
