import { defineContentScript } from 'wxt/utils/define-content-script';
import { adapters } from '../../src/extract/registry.ts';

export default defineContentScript({
  matches: adapters.filter((adapter) => adapter.core).flatMap((adapter) => [...adapter.hosts]),
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main() {},
});
