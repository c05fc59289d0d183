/** People whom a page names again and again, found where no form tells that a name begins. Pure. */

import { nameRunAt } from '../names/names.ts';
import type { LoneLine } from './lone-lines.ts';

/** The full names that are spelled twice or more in `lines` and those before, which `counts` tells of: the forty that are most frequent. */
export function knownPeople(lines: readonly LoneLine[], counts: Map<string, number>): readonly string[] {
  for (const { run, prose } of lines) {
    if (!run || prose || (run.names.length < 2 && run.sure === 0)) continue;
    for (const name of run.names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([name, count]) => count > 1 && FULL.test(name))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 40)
    .map(([name]) => name);
}

const FULL = /^(?:\p{Lu}\p{Ll}\S*\s(?:\p{Lu}\.?\s)?\p{Lu}\p{Ll}\S*|\p{Script=Han}{2,4})$/u;

/** "Holt, Mira": how a cell of authors that holds one person reads, and a place in its country. */
const SOLE = /^\s*\p{Lu}[\p{L}\p{M}’'-]+,\s\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}’'-]*\.?)?\s*$/u;

/** Adds to `shapes` those of blocks that hold, alone, several people of whom each is "Family, Given". */
export function learnTurned(lines: readonly LoneLine[], shapes: Set<string>): void {
  for (const { run, allNames, block } of lines)
    if (run && allNames && run.names.length > 1 && run.names.every((name) => name.includes(', ')))
      shapes.add(block.shape);
}

/** The line, one person if it stands in a block of `shapes` and may be one. */
export function asSole(line: LoneLine, shapes: ReadonlySet<string>): LoneLine {
  const { run, text, block, labels, prose, bibtex } = line;
  if (run || labels || prose || bibtex || text.length > 60 || !shapes.has(block.shape) || !SOLE.test(text)) return line;
  const name = text.trim();
  const start = text.indexOf(name);
  return { ...line, run: { names: [name], sure: 1, cut: false, start, end: start + name.length }, allNames: true };
}

const FOUR_WORDS = /^\S+\s\S+\s\S+\s\S/u;

/** The line with the names that one of `people` begins behind a title, or without a comma before the next. */
export function withPeople(line: LoneLine, people: readonly string[]): LoneLine {
  const { run, text, edges, labels, prose, bibtex } = line;
  if (labels || prose || bibtex || people.length === 0) return line;
  if (run && (run.names.length > 1 || run.sure > 0)) {
    // Nearly every list has its commas.
    const isGlued = run.names.some((name) => name.length > 11 && FOUR_WORDS.test(name));
    return isGlued ? { ...line, run: { ...run, names: run.names.flatMap((name) => parted(name, people)) } } : line;
  }
  for (const person of people) {
    const at = text.indexOf(person, 12);
    if (at < 0 || !/[,，、]\s?$/u.test(text.slice(at - 2, at)) || !/^\s?[,，]/u.test(text.slice(at + person.length)))
      continue;
    const found = nameRunAt(text, at, edges);
    if (found?.names.includes(person))
      return { ...line, run: { ...found, sure: Math.max(1, found.sure) }, allNames: false };
  }
  return line;
}

/** "Mira Holt Ada Ruiz" where Mira Holt is known. */
function parted(name: string, people: readonly string[]): readonly string[] {
  const person = people.find((known) => name.startsWith(`${known} `));
  const other = person === undefined ? '' : name.slice(person.length + 1);
  return person !== undefined && FULL.test(other) ? [person, other] : [name];
}
