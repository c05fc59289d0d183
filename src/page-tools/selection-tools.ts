/** The tool of the bundle that selects papers. It holds the writers of all formats, so it is loaded for this alone. */
import type { SomeTools } from '../annotate/tools.ts';
import { selectPapers } from './select-papers.ts';

export const selectionTools = { 'select-papers': selectPapers } satisfies SomeTools;
