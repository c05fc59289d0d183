import { defineContentScript } from 'wxt/utils/define-content-script';
import { runContentScript } from '../../src/annotate/content-script.ts';
import { sitesByMarkup } from '../../src/extract/registry.ts';
import '../../src/annotate/page.css';

export default defineContentScript({
  matches: sitesByMarkup.filter((adapter) => adapter.core).flatMap((adapter) => [...adapter.hosts]),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: () => runContentScript('profile', sitesByMarkup),
});
