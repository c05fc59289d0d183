import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTools } from '../src/annotate/tools.ts';
import { selectionTools } from '../src/page-tools/selection-tools.ts';

// Injected by the background when a reader wants to select papers of a page.
export default defineUnlistedScript(() => offerTools(selectionTools));
