/** A paper on its way between a file and the list. Pure data. */
import type { Publication } from '../publication/publication.ts';
import type { Status } from './entry.ts';

/**
 * A paper as a file of references holds it: what it is, and what its reader had set. An import makes or finds one entry
 * for each; an export writes one for each entry (see `formats/filed.ts`).
 */
export interface FiledPaper {
  readonly publication: Publication;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Absent where the file does not say: an entry that is new then is `to-read`, one that is known keeps its own. */
  readonly status?: Status;
  readonly starred?: boolean;
  /** When the reader had added it there; milliseconds since 1970. */
  readonly addedAt?: number;
}
