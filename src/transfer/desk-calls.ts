/** What a page and its import worker say to each other. */

import type { WorkFailure } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import type { Choice, DeskProgress, Looked, LookFailed, Taken } from './import-desk.ts';

/** From the page. One call is under way at a time; `cancel` is for that one. */
export type DeskCall =
  | { readonly call: 'look'; readonly file: Blob }
  | { readonly call: 'take'; readonly choice: Choice }
  | { readonly call: 'cancel' };

/** From the worker. */
export type DeskAnswer =
  | { readonly progress: DeskProgress }
  | { readonly looked: Result<Looked, LookFailed> }
  | { readonly taken: Result<Taken, WorkFailure> };
