/** The shape of an entry in a copy. Unknown fields are dropped; what a reader set is bounded only by sense. */
import * as v from 'valibot';
import { type Decision, MOST_IN_SIDE } from '../decisions/decision.ts';
import { IDENTIFIER_KINDS, PUBLICATION_KINDS } from '../publication/publication.ts';
import type { Entry, Part } from '../reading-list/entry/entry.ts';
import { publicationSchema } from '../reading-list/entry/publication-schema.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,64}$/u));
const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const links = v.optional(v.pipe(v.array(id), v.maxLength(10_000)));

const LINKS = ['landing', 'pdf', 'code'] as const;
const EMPTIABLE = ['year', 'date', 'venue', 'volume', 'issue', 'pages', 'kind', 'abstract'] as const;

const ids = v.record(v.picklist(IDENTIFIER_KINDS), v.pipe(text(500), v.regex(/^[^\s\p{Cc}]+$/u)));

/** What the reader set. */
const own = {
  chosen: v.object({
    title: v.optional(text(2000)),
    authors: v.optional(v.pipe(v.array(text(500)), v.maxLength(6000))),
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2999))),
    venue: v.optional(text(1000)),
    abstract: v.optional(text(50_000)),
    date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u))),
    volume: v.optional(text(200)),
    issue: v.optional(text(200)),
    pages: v.optional(text(200)),
    kind: v.optional(v.picklist(PUBLICATION_KINDS)),
    ids: v.optional(ids),
    links: v.optional(v.record(v.picklist(LINKS), v.pipe(text(4000), v.regex(/^https?:\/\/\S+$/iu)))),
    none: v.optional(v.array(v.picklist(EMPTIABLE))),
  }),
  status: v.picklist(['to-read', 'reading', 'read']),
  tags: v.pipe(v.array(text(200)), v.maxLength(1000)),
  note: v.optional(text(1_000_000)),
  starred: v.boolean(),
  addedAt: time,
  changedAt: time,
};

/** An entry as it was before a merge: its listings by their ids; it may have been merged itself. */
const part: v.GenericSchema<Part> = v.pipe(
  v.object({
    id,
    listings: v.pipe(v.array(id), v.maxLength(10_000)),
    ...own,
    likelySame: links,
    notSame: links,
    parts: v.optional(v.pipe(v.array(v.lazy(() => part)), v.maxLength(1000))),
  }),
  // Absent fields stay absent; JSON has no `undefined`.
  v.transform((one) => one as Part),
) as v.GenericSchema<Part>;

/** An entry. */
export const entrySchema = v.pipe(
  v.object({
    id,
    listings: v.pipe(
      v.array(v.object({ id, publication: publicationSchema, seenAt: time })),
      v.minLength(1),
      v.maxLength(10_000),
    ),
    ...own,
    likelySame: links,
    notSame: links,
    parts: v.optional(v.pipe(v.array(part), v.maxLength(1000))),
  }),
  // Absent fields stay absent; JSON has no `undefined`.
  v.transform((entry) => entry as Entry),
);

const decided = v.object({
  title: text(2000),
  authors: v.pipe(v.array(text(500)), v.maxLength(6000)),
  year: own.chosen.entries.year,
  venue: own.chosen.entries.venue,
  volume: own.chosen.entries.volume,
  issue: own.chosen.entries.issue,
  pages: own.chosen.entries.pages,
  kind: own.chosen.entries.kind,
  ids,
});
const side = v.pipe(v.array(decided), v.minLength(1), v.maxLength(MOST_IN_SIDE));

const decisionId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/u));

/** A decision of the reader. */
export const decisionSchema = v.pipe(
  v.object({ id: decisionId, says: v.picklist(['same', 'different']), one: side, other: side, at: time }),
  // Absent fields stay absent; JSON has no `undefined`.
  v.transform((decision) => decision as Decision),
);
