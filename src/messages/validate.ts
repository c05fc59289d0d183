/**
 * Checks what content scripts send before the background trusts its types: a page may have taken over the process that
 * its content script runs in. Sizes are bounded, unknown fields dropped. Never imported by a content script.
 */
import * as v from 'valibot';
import { draftIn } from '../extract/rules/rule-schema.ts';
import type { RuleDraft } from '../extract/rules/site-rule.ts';
import { isSnapshot, type Snapshot } from '../extract/snapshot/snapshot.ts';
import type { Publication } from '../publication/publication.ts';
import { publicationSchema } from '../reading-list/entry/publication-schema.ts';
import type { PaperListings } from '../reading-list/reading-list.ts';
import type { OwnCalls, PageCalls, PickingCalls, ToolName } from './protocol.ts';

/** More papers than any page shows. */
const MOST_PAPERS = 25_000;
/** More listings of one paper than any page shows. */
const MOST_LISTINGS = 200;

const paperSchema = v.pipe(
  v.array(publicationSchema),
  v.maxLength(MOST_LISTINGS),
  v.check((listings) => listings.length > 0),
  // The check before has seen the first.
  v.transform((listings) => listings as unknown as PaperListings),
);
const papersSchema = v.pipe(v.array(paperSchema), v.maxLength(MOST_PAPERS));
const tokenSchema = v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,80}$/u));

const preferSchema = v.picklist(['published', 'preprint', 'fuller']);
const TOOL_NAMES = [
  'load-all',
  'read-pages',
  'not-same',
  'same-paper',
  'select-papers',
] as const satisfies readonly ToolName[];
const hostsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300))), v.maxLength(MOST_PAPERS));
const tabSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const foldableSchema = v.object({
  publications: v.pipe(v.array(publicationSchema), v.maxLength(MOST_PAPERS)),
  prefer: preferSchema,
});

const draftSchema = v.pipe(
  v.custom<RuleDraft>((value) => draftIn(value) !== undefined),
  // The check before has seen it; unknown fields are dropped.
  v.transform((value) => draftIn(value) ?? value),
);

const callSchema = v.variant('paperfold', [
  v.object({
    paperfold: v.literal('read'),
    payload: v.object({
      address: v.pipe(v.string(), v.url(), v.maxLength(10_000)),
      site: v.pipe(v.string(), v.maxLength(100)),
      snapshot: v.custom<Snapshot>(isSnapshot),
      prefer: preferSchema,
    }),
  }),
  v.object({
    paperfold: v.literal('fold'),
    payload: foldableSchema,
  }),
  v.object({ paperfold: v.literal('save'), payload: papersSchema }),
  v.object({ paperfold: v.literal('marks'), payload: papersSchema }),
  v.object({ paperfold: v.literal('likely'), payload: foldableSchema }),
  v.object({
    paperfold: v.literal('decide'),
    payload: v.object({ says: v.picklist(['same', 'different']), one: paperSchema, other: paperSchema }),
  }),
  v.object({ paperfold: v.literal('undo'), payload: tokenSchema }),
  v.object({ paperfold: v.literal('keepSeparate'), payload: tokenSchema }),
  v.object({ paperfold: v.literal('open'), payload: v.picklist(['library', 'options']) }),
  v.object({ paperfold: v.literal('settings'), payload: v.optional(v.undefined()) }),
  v.object({
    paperfold: v.literal('changeSettings'),
    payload: v.partial(v.object({ offSites: hostsSchema, expandAll: v.boolean(), prefer: preferSchema })),
  }),
  v.object({ paperfold: v.literal('tools'), payload: v.picklist(TOOL_NAMES) }),
  v.object({ paperfold: v.literal('generic') }),
  v.object({ paperfold: v.literal('ruleHere') }),
  v.object({ paperfold: v.literal('keepRule'), payload: draftSchema }),
  v.object({ paperfold: v.literal('endPicking') }),
  v.object({ paperfold: v.literal('rulesChanged') }),
  v.object({ paperfold: v.literal('teach'), payload: tabSchema }),
  v.object({ paperfold: v.literal('probe'), payload: tabSchema }),
  v.object({ paperfold: v.literal('readTab'), payload: tabSchema }),
  v.object({ paperfold: v.literal('savePaper'), payload: tabSchema }),
]);

type Calls = PageCalls & OwnCalls & PickingCalls;

/** A call of the right shape. */
export type CheckedCall = {
  [Name in keyof Calls]: { readonly name: Name; readonly payload: Parameters<Calls[Name]>[0] };
}[keyof Calls];

/** The call in `message`, or undefined where its shape is wrong. */
export function checkedCall(message: unknown): CheckedCall | undefined {
  const { success, output } = v.safeParse(callSchema, message, { abortEarly: true });
  if (!success) return undefined;
  // The schemas above are those of the calls, name by name; a union of pairs does not survive the renaming.
  return { name: output.paperfold, payload: 'payload' in output ? output.payload : undefined } as CheckedCall;
}

/** A publication of the right shape, or undefined: for what was read from a page without a message. */
export function checkedPublication(read: unknown): Publication | undefined {
  const { success, output } = v.safeParse(publicationSchema, read, { abortEarly: true });
  return success ? output : undefined;
}
