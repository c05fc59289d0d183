/** The shape of an entry in a copy. Unknown fields are dropped; what a reader set is bounded only by sense. */
import * as v from 'valibot';
import type { Entry } from '../reading-list/entry.ts';
import { publicationSchema } from '../reading-list/publication-schema.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}$/u));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const links = v.optional(v.pipe(v.array(id), v.maxLength(10_000)));

/** An entry. */
export const entrySchema = v.pipe(
  v.object({
    id,
    listings: v.pipe(
      v.array(v.object({ id, publication: publicationSchema, seenAt: time })),
      v.minLength(1),
      v.maxLength(10_000),
    ),
    chosen: v.object({
      title: v.optional(text(2000)),
      authors: v.optional(v.pipe(v.array(text(500)), v.maxLength(6000))),
      year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2999))),
      venue: v.optional(text(1000)),
      abstract: v.optional(text(50_000)),
    }),
    status: v.picklist(['to-read', 'reading', 'read']),
    tags: v.pipe(v.array(text(200)), v.maxLength(1000)),
    note: v.optional(text(1_000_000)),
    starred: v.boolean(),
    addedAt: time,
    changedAt: time,
    likelySame: links,
    notSame: links,
  }),
  // Absent fields stay absent; JSON has no `undefined`.
  v.transform((entry) => entry as Entry),
);
