/** Weighs the evidence for a pair of listings: what forbids them to be one work, what makes them one, how likely it is. Pure. */

import { PairEvidence } from '../evidence/pair-evidence.ts';
import { sharesIdentifier } from '../evidence/shared-identifier.ts';
import { anyOtherVeto, anyPlaceVeto, type Evidence, vetoesOf } from '../evidence/vetoes.ts';
import type { Reason } from '../reasons/cluster.ts';
import { reasonOf } from '../reasons/reason.ts';
import type { Prepared } from '../records/prepared.ts';
import { isTranslation } from '../titles/main-title.ts';
import { type TitleLikeness, titleLikeness } from '../titles/title-likeness.ts';
import { joining } from './joining.ts';

/** What is thought of a pair. */
export interface Weighed {
  readonly answer: 'same' | 'likely' | 'different';
  /** 0 to 1; orders pairs of one answer. */
  readonly score: number;
  readonly reason?: Reason;
  /** The two are one only where neither has a surer counterpart. */
  readonly alone: boolean;
  readonly vetoes: readonly string[];
  readonly evidence: Evidence;
}

/** Weighs `a` against `b`. Symmetric but for the order of a reason's details. */
export function weighed(a: Prepared, b: Prepared, title: TitleLikeness = titleLikeness(a, b)): Weighed {
  const evidence = new PairEvidence(a, b, title);
  const vetoes = vetoesOf(a, b, evidence);
  if (vetoes.length > 0) return { answer: 'different', score: 0, alone: false, vetoes, evidence };
  const score = scoreOf(a, b, evidence);
  const joined = joining(a, b, evidence);
  if (joined) return { answer: 'same', score, ...joined, vetoes, evidence };
  if (score < 0.5) return { answer: 'different', score, alone: false, vetoes, evidence };
  const kind = evidence.title.kind === 'equal' ? 'sameTitle' : 'nearTitleAndAuthors';
  return { answer: 'likely', score, reason: reasonOf(kind, 'likely', a, b, evidence), alone: false, vetoes, evidence };
}

/** Titles that say less than this in common are not even likely, whoever wrote them. */
const LEAST_LIKELY = 0.4;
/** Titles apart that say less than this in common are one work by no rule but an identifier's. */
const LEAST_SAME = 0.5;

/** What makes two listings one work, or likely to be one. */
export interface Sameness {
  readonly reason: Reason;
  /** 0 to 1; orders pairs. */
  readonly score: number;
  /** See `Weighed`. */
  readonly alone: boolean;
}

/** What makes `a` and `b` one work; undefined where they are not the same. As `weighed`, but sooner. */
export function sameness(a: Prepared, b: Prepared): Sameness | undefined {
  const evidence = new PairEvidence(a, b);
  if (anyPlaceVeto(a, b, evidence)) return undefined;
  const least = evidence.identifier !== undefined || isTranslation(a) || isTranslation(b) ? 0 : LEAST_SAME;
  const title = titleLikeness(a, b, least);
  // Most candidates end here.
  if (title.share < least && title.kind === 'apart') return undefined;
  evidence.title = title;
  if (anyOtherVeto(a, b, evidence)) return undefined;
  const joined = joining(a, b, evidence);
  return joined && { ...joined, score: scoreOf(a, b, evidence) };
}

/** What makes `a` and `b` one work, or likely to be one; undefined where they are neither. As `weighed`, but sooner. */
export function likeness(a: Prepared, b: Prepared): Sameness | undefined {
  const least = sharesIdentifier(a, b) ? 0 : LEAST_LIKELY;
  const title = titleLikeness(a, b, least);
  if (title.share < least && title.kind === 'apart') return undefined;
  const { reason, score, alone } = weighed(a, b, title);
  return reason && { reason, score, alone };
}

/** Whether anything forbids `a` and `b` to be one work. */
export function isVetoed(a: Prepared, b: Prepared): boolean {
  const evidence = new PairEvidence(a, b);
  return anyPlaceVeto(a, b, evidence) || anyOtherVeto(a, b, evidence);
}

function scoreOf(a: Prepared, b: Prepared, evidence: Evidence): number {
  const { title, authors, places: where, preprint, identifier } = evidence;
  if (identifier !== undefined) return 1;
  const people = authors.of === 0 ? 0.5 : authors.share;
  const place =
    where.volume === 'yes' || where.page === 'yes' ? 1 : where.venue === 'no' || (where.years ?? 0) > 1 ? 0 : 0.5;
  // Of several papers that a preprint may have become, the next one by the same people is the likeliest.
  const later = preprint ? 0.02 * Math.min(where.years ?? 0, 4) + (authors.whole ? 0 : 0.02) : 0;
  const sum = 0.55 * title.share + 0.3 * people + 0.15 * place - later;
  return a.generic || b.generic ? sum / 2 : sum;
}
