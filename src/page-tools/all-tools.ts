/** Every tool, whatever bundle it is in: for pages that can import them. */
import type { Tools } from '../annotate/tools.ts';
import { listTools } from './list-tools.ts';
import { selectionTools } from './selection-tools.ts';

export const allTools: Tools = { ...listTools, ...selectionTools };
