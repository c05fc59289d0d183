/** Segments of words: writing one, and joining small ones. */
import type { WriteTransaction } from '../database/schema.ts';
import { together } from '../database/together.ts';
import { beginningsOf } from './beginnings.ts';
import type { Segment } from './packed.ts';
import { deletePages, readRecords, writeRecord } from './records.ts';
import { addPage, type Postings, pagesOf } from './word-pages.ts';

/** How many entries a segment of words holds at most: more are not joined, so that no packing takes long. */
export const SEGMENT = 8192;

/** Writes the words of one segment. */
export async function putSegment(
  transaction: WriteTransaction,
  id: number,
  base: number,
  size: number,
  postings: Postings,
): Promise<Segment> {
  const { pages, firsts } = pagesOf(postings);
  const beginnings = beginningsOf(id, size, pages);
  await together([
    ...pages.map((page, place) => () => writeRecord(transaction, 'words', [id, place], page)),
    ...(beginnings ? [() => writeRecord(transaction, 'beginnings', [id], beginnings)] : []),
  ]);
  return { id, base, size, pages: firsts };
}

/** Joins the last segments while they are of a size: so there are few, and each entry is rewritten few times. */
export async function joinSegments(
  transaction: WriteTransaction,
  segments: readonly Segment[],
  next: number,
  keep: (number: number) => boolean,
): Promise<{ readonly segments: readonly Segment[]; readonly next: number }> {
  let from = segments.length - 1;
  let size = segments[from]?.size ?? 0;
  while (from > 0) {
    const before = segments[from - 1]?.size ?? 0;
    if (before > 2 * size || before + size > SEGMENT) break;
    size += before;
    from -= 1;
  }
  const joining = segments.slice(from);
  const [first] = joining;
  if (joining.length < 2 || first === undefined) return { segments, next };
  const postings: Postings = new Map();
  for (const { id, base } of joining) {
    const shift = base - first.base;
    for (const page of await readRecords(transaction, 'words', id)) {
      addPage(postings, page, shift, (number) => keep(number + first.base));
    }
    await deletePages(transaction, id);
  }
  const one = await putSegment(transaction, next, first.base, size, postings);
  return { segments: [...segments.slice(0, from), one], next: next + 1 };
}
