import { describe, expect, it } from 'vitest';
import { authorsIn } from '../../src/publication/author-list.ts';

describe('authorsIn', () => {
  it.each([
    ['Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe, John Doe', ['Jane Roe', 'John Doe']],
    ['Roe, Jane', ['Roe, Jane']],
    ['roe, j., li, m., doe, a., & van fold, l.g.', ['roe, j.', 'li, m.', 'doe, a.', 'van fold, l.g.']],
    ['Roe J.Doe A.O’Fold C. P.', ['Roe J.', 'Doe A.', 'O’Fold C. P.']],
    ['Roe, J.; Doe, A.; and Fold, C.', ['Roe, J.', 'Doe, A.', 'Fold, C.']],
    ['Bernd Kr&#228; mer, Jane Roe', ['Bernd Krämer', 'Jane Roe']],
    ['J. Roe, A. Doe et al.', ['J. Roe', 'A. Doe']],
    ['', []],
  ])('takes %j apart', (line, authors) => {
    expect(authorsIn(line)).toEqual(authors);
  });
});
