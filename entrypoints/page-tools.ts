import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTools } from '../src/annotate/tools.ts';
import { allTools } from '../src/page-tools/all-tools.ts';

// Injected by the background when a reader presses something that needs it: pages that nobody works on do not load it.
export default defineUnlistedScript(() => offerTools(allTools));
