/** Which part of each listing is its title: what stands in the same place in every item of a list decides. */

/** A piece of a listing that may be its title. */
export interface TitleCandidate {
  readonly text: string;
  readonly node: Node;
  /** Place and mark-up: equal where candidates of several items play the same part. */
  readonly slot: string;
  readonly worth: number;
  /** Index of its line within the page, and where it begins and ends in that line's text. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** How the places fared over a list. */
export interface Standing {
  /** Each place from 0 to about 1. */
  readonly slots: ReadonlyMap<string, number>;
  /** The place that holds the titles of the list, if one stands out. */
  readonly leading: string | undefined;
  /** Headings tell what the works are about: their titles stand behind their authors. */
  readonly topical: boolean;
}

/** A heading inside a listing is its title, however short; what stands below may be its subtitle. */
function isHeadingSlot(slot: string): boolean {
  return slot.startsWith('H') && /^H[1-6]\./u.test(slot);
}

/** Whether most items have, behind their authors, a sentence in small letters that no heading holds. */
function isTopical(items: readonly (readonly TitleCandidate[])[]): boolean {
  const sentences = items.filter((candidates) =>
    candidates.some(
      ({ slot, text, worth }) => slot === 'after names' && worth > 0.5 && (text.match(SMALL)?.length ?? 0) > 2,
    ),
  );
  return (
    items.length > 2 &&
    sentences.length > items.length * 0.7 &&
    items.filter((candidates) => candidates.some(({ slot }) => isHeadingSlot(slot))).length > items.length * 0.8
  );
}

/** Words of venues begin with capitals. */
const SMALL = /(?<=\s)\p{Ll}{4,}/gu;

/** Weighs the places in which the candidates of `items`, those of one list, stand. */
export function standingOf(items: readonly (readonly TitleCandidate[])[]): Standing {
  const slots = new Map<string, { sum: number; count: number; readonly texts: Set<string> }>();
  for (const candidates of items) {
    const seen = new Set<string>();
    for (const { slot, worth, text } of candidates) {
      if (seen.has(slot) || worth < 0.2) continue;
      seen.add(slot);
      const known = slots.get(slot) ?? { sum: 0, count: 0, texts: new Set<string>() };
      known.sum += isHeadingSlot(slot) ? Math.max(worth, 0.75) : worth;
      known.count += 1;
      known.texts.add(text);
      slots.set(slot, known);
    }
  }
  const standing = new Map<string, number>();
  let highest = 0;
  for (const [slot, { sum, count, texts }] of slots) {
    // What is the same in many items is no title.
    const distinct = count > 3 ? (texts.size / count) ** 2 : 1;
    const stands = (sum / Math.max(1, items.length)) * distinct;
    standing.set(slot, stands);
    highest = Math.max(highest, stands);
  }
  const topical = isTopical(items);
  // The line of a heading is one of its places.
  if (topical) for (const slot of standing.keys()) if (isHeadingSlot(slot) || slot === 'line') standing.set(slot, 0);
  // Of places that fare alike the innermost counts: it was met first.
  const [leading] =
    [...standing].find(([slot, stands]) => isHeadingSlot(slot) && stands > 0.5) ??
    [...standing].find(([, stands]) => stands === highest && stands > 0.7) ??
    [];
  return { slots: standing, leading, topical };
}

/** The title of an item of the list that `standing` tells of. */
export function titleAmong(
  candidates: readonly TitleCandidate[],
  { slots, leading, topical }: Standing,
): TitleCandidate | undefined {
  let best: TitleCandidate | undefined;
  let bestScore = 0.04;
  for (const candidate of candidates) {
    const stands = slots.get(candidate.slot) ?? 0;
    // Where the others of the list have their titles, even a short or name-like text is one.
    const isHeading = !topical && isHeadingSlot(candidate.slot);
    const worth = Math.max(candidate.worth, stands > 0.5 ? stands * (isHeading ? 0.9 : 0.6) : 0);
    const score = worth * (0.15 + stands) * (candidate.slot === leading ? 1.5 : 1) * (isHeading ? 1.5 : 1);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}
