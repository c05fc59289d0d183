/** Every tool of the bundle, by the name under which the content script asks for it. */
import type { Tools } from '../annotate/tools.ts';
import { loadAll } from './load-all.ts';
import { notSame } from './not-same.ts';
import { readPages } from './read-pages.ts';
import { samePaper } from './same-paper.ts';

/** To add one: a name in `ToolName`, a line here. */
export const allTools: Tools = {
  'load-all': loadAll,
  'not-same': notSame,
  'same-paper': samePaper,
  'read-pages': readPages,
};
