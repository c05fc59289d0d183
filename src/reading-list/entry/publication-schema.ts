/** The shape of a publication that comes from outside: bounded, clean of control characters, links by http(s) only. */
import * as v from 'valibot';
import { PUBLICATION_KINDS, type Publication } from '../../publication/publication.ts';

/** C0 and C1 controls, and the marks that turn the direction of text around and could disguise what is shown. */
// oxlint-disable-next-line eslint/no-control-regex -- these are the characters to be dropped
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/gu;

const anyText = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((value) => value.replace(CONTROLS, ' ').replace(/\s+/gu, ' ').trim().toWellFormed()),
  );
const text = (longest: number) => v.pipe(anyText(longest), v.minLength(1));
const short = v.optional(text(200));

const address = v.pipe(
  v.string(),
  v.maxLength(4000),
  v.check((value) => /^https?:\/\/[^\s]+$/iu.test(value) && URL.canParse(value)),
);

/** A bad link costs itself, not the paper. */
const link = v.fallback(v.optional(address), undefined);

const identifier = v.optional(v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\s\p{Cc}]+$/u)));

const person = v.object({
  family: short,
  given: short,
  particle: short,
  dropping: short,
  suffix: short,
  literal: v.optional(text(500)),
});
const people = v.optional(v.pipe(v.array(person), v.maxLength(6000)));
const detail = v.optional(text(1000));

const reference = v.object({
  key: short,
  people,
  editors: people,
  publisher: detail,
  place: detail,
  edition: detail,
  series: detail,
  isbn: detail,
  issn: detail,
  language: short,
});

/** A publication; unknown fields are dropped. */
export const publicationSchema = v.pipe(
  v.object({
    title: text(2000),
    authors: v.pipe(
      v.array(anyText(500)),
      v.maxLength(6000),
      v.transform((names) => names.filter((name) => name !== '')),
    ),
    authorsCut: v.optional(v.boolean()),
    year: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(2999))),
    date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u))),
    venue: v.optional(text(1000)),
    volume: short,
    issue: short,
    pages: short,
    kind: v.optional(v.picklist(PUBLICATION_KINDS)),
    ids: v.object({
      doi: identifier,
      arxiv: identifier,
      pmid: identifier,
      pmcid: identifier,
      openreview: identifier,
      acl: identifier,
      dblp: identifier,
    }),
    links: v.object({ landing: link, pdf: link, code: link }),
    abstract: v.optional(v.object({ text: text(50_000), complete: v.boolean(), source: text(200) })),
    citations: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))),
    reference: v.optional(reference),
    from: v.object({ adapter: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/u)), page: v.optional(address) }),
  }),
  // Firefox sends `undefined` where Chrome leaves the field out; once it is dropped the types agree.
  v.transform(
    (output) => defined({ ...output, ids: defined(output.ids), links: defined(output.links) }) as Publication,
  ),
);

function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
