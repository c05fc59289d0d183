import { describe, expect, it } from 'vitest';
import { candidates, pairKey } from '../../src/duplicates/candidates/candidates.ts';
import { prepared } from '../../src/duplicates/records/prepared.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { listing } from '../fixtures/duplicates/pairs.ts';

function pairsOf(records: readonly Publication[]): Set<number> {
  const steps = candidates(
    records.map((record) => prepared(record)),
    false,
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true) return new Set(step.value);
  }
}

describe('candidates', () => {
  it('hold a title with every longer one that begins with it, though a key is common', () => {
    const title = 'Folding generalized paper cranes';
    const places = [...'abcdefghijklmnopqrst'].map((letter) => `${title}. In: Proc of the ${letter.repeat(4)} meeting`);
    const records = [title, ...places].map((told) => listing({ title: told, authors: ['Ada Byron'] }));
    const pairs = pairsOf(records);
    expect(places.filter((_, at) => !pairs.has(pairKey(0, at + 1)))).toEqual([]);
  });

  it('do not grow with the square of a common key', () => {
    const records = Array.from({ length: 400 }, (_, at) => listing({ title: `Editorial note on folding ${at}` }));
    expect(pairsOf(records).size).toBeLessThan(400 * 40);
  });
});
