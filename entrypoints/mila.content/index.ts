import { defineContentScript } from 'wxt/utils/define-content-script';
import { runContentScript } from '../../src/annotate/content-script.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import '../../src/annotate/page.css';

// A bundle of its own: Mila's markup is not relied on, and reading it by structure takes more code than all other sites.
export default defineContentScript({
  matches: [...mila.hosts],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: () => runContentScript('mila', [mila]),
});
