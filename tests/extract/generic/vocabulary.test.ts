import { describe, expect, it } from 'vitest';
import { LINK_LABEL } from '../../../src/extract/generic/words/vocabulary.ts';

describe('what links beside a listing are called', () => {
  for (const label of ['[PDF]', 'pdf (6MB)', 'Read the interview (Spanish).', 'Full text', '论文', 'slides, 320 kB'])
    it(`${label}: nothing but a label`, () => expect(LINK_LABEL.test(label)).toBe(true));

  for (const title of ['Counting pebbles', 'Reading weather registers', 'Open access to rivers'])
    it(`${title}: more than a label`, () => expect(LINK_LABEL.test(title)).toBe(false));
});
