import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { genericReading } from '../src/annotate/reading/generic-reading.ts';
import { lendReader } from '../src/annotate/tools.ts';

// The generic reader alone: it joins the content script that runs in the page already.
export default defineUnlistedScript(() => lendReader(genericReading));
