import type { Tool } from '../annotate/tools.ts';
import { decide } from './decide.ts';

/** "Not the same paper": the listing is none of the paper's other listings. */
export const notSame: Tool = (bench, paper, listing) => {
  if (!paper || !listing) return;
  const others = paper.listings.filter((other) => other !== listing);
  if (others.length > 0) void decide(bench, paper, 'different', [listing], others);
};
