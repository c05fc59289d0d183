import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runContentScript } from '../src/annotate/content-script.ts';
import { mila } from '../src/extract/sites/mila.ts';

// A bundle of its own: Mila's markup is not relied on, and reading it by structure takes more code than all other sites.
export default defineUnlistedScript(() => runContentScript([mila]));
