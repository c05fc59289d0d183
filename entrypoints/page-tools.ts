import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTools } from '../src/annotate/tools.ts';
import { listTools } from '../src/page-tools/list-tools.ts';

// Injected by the background when a reader presses something that needs it: pages that nobody works on do not load it.
export default defineUnlistedScript(() => offerTools(listTools));
