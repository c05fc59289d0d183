/** A paper on its way between a file and the list. Pure. */
import type { Publication } from '../publication/publication.ts';
import type { Status } from '../reading-list/entry/entry.ts';
import type { IncomingPaper } from '../reading-list/reading-list.ts';

/** A paper as a file of references holds it: what it is, and what its reader had set. */
export interface FiledPaper {
  readonly publication: Publication;
  readonly tags: readonly string[];
  readonly note?: string;
  /** Absent where the file does not say. */
  readonly status?: Status;
  readonly starred?: boolean;
  /** When the reader had added it there; milliseconds since 1970. */
  readonly addedAt?: number;
}

/** The paper as the list takes it in: see `Importing` of the reading list. */
export function incomingPaper({ publication, ...own }: FiledPaper): IncomingPaper {
  return { listings: [publication], ...own };
}
