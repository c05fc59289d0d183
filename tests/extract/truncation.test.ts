import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapse } from '../../src/extract/text.ts';
import { isCloser, isMarker, joined } from '../../src/extract/truncation.ts';

const text = fc
  .array(
    fc.constantFrom('tides', 'a', 'über', 'x<y', '𝑥²', '(1.5)', 'القمر', '潮汐', 'and…', '...', 'see', 'more', 'end.'),
    { minLength: 40, maxLength: 120 },
  )
  .map((words) => words.join(' '))
  .filter((whole) => whole.length > 160);
const marker = fc.constantFrom('… (see more)', '… (voir plus)', '...(see more)', '...\u00A0(voir plus)', '…(See more)');

describe('joining cut text', () => {
  it('gives the whole back wherever it was cut, and nothing of the marker', () => {
    fc.assert(
      fc.property(text, marker, fc.boolean(), (whole, more, closes) => {
        const cut = `${whole.slice(0, 140)}${more}${whole.slice(140)}${closes ? ' (see less)' : ''}`;
        expect(joined(cut)).toMatchObject({ text: collapse(whole), complete: true });
      }),
    );
  });

  it.each([
    ['although widely adopted, trans… (see more)formers require', 'although widely adopted, transformers require'],
    ['in classification… (see more) tasks', 'in classification tasks'],
    ['in classification … (see more)tasks', 'in classification tasks'],
    ['the end … is near… (voir plus)er than ... you think (voir moins)', 'the end … is nearer than ... you think'],
    ['no marker… at all', 'no marker… at all'],
  ])('%s', (cut, whole) => {
    expect(joined(cut)).toMatchObject({ text: whole, complete: true });
  });

  it('says where only a beginning is there', () => {
    expect(joined('although widely adopted, trans… (see more)')).toMatchObject({
      text: 'although widely adopted, trans',
      complete: false,
    });
  });

  it('takes the full copy where a short and a full one stand side by side', () => {
    const full = 'Although widely adopted, transformers require memory.';
    expect(joined(`Although widely adopted, trans… (see more) ${full} (see less)`)).toMatchObject({
      text: full,
      complete: true,
    });
    expect(joined(`${full} Although widely adopted, trans… (see more)`)).toMatchObject({ text: full, complete: true });
  });

  it('takes line breaks beside the marker for layout, unless the cut fell on a space', () => {
    const start = `${'tide '.repeat(27)}tides`;
    expect(start).toHaveLength(140);
    expect(joined(`${start}\n  … (see more)\n  like`).text).toBe(`${start}like`);
    expect(joined(`${start.slice(0, 139)}\n … (see more)\n like`).text).toBe(`${start.slice(0, 139)} like`);
  });

  it('knows markers and closers', () => {
    expect(['… (see more)', '(voir plus)', '… Voir plus'].every(isMarker)).toBe(true);
    expect(['see the more', 'One can see more', '…'].some(isMarker)).toBe(false);
    expect(['(see less)', ' Voir moins'].every(isCloser)).toBe(true);
    expect(isCloser('we see less')).toBe(false);
  });
});
