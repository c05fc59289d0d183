/** The tools of the bundle that works on lists, by the name under which the content script asks for them. */
import type { SomeTools } from '../annotate/tools.ts';
import { loadAll } from './load-all.ts';
import { notSame } from './not-same.ts';
import { readPages } from './read-pages.ts';
import { samePaper } from './same-paper.ts';

/** To add one: a name in `ToolName`, a line here. */
export const listTools = {
  'load-all': loadAll,
  'not-same': notSame,
  'same-paper': samePaper,
  'read-pages': readPages,
} satisfies SomeTools;
