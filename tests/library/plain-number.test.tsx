// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PlainNumber } from '../../src/library/plain-number.tsx';
import { speak } from '../i18n.ts';

describe('a number that stands by itself', () => {
  beforeEach(() => speak('en'));
  afterEach(() => render(null, document.body));

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [10_017, '10,017'],
    [1_234_567, '1,234,567'],
  ])('%i is seen as %s, and is plain digits to whoever reads its text', (count, seen) => {
    render(<PlainNumber of={count} />, document.body);

    const shown = [...document.body.childNodes]
      .map((node) => `${(node instanceof HTMLElement && node.dataset['gap']) || ''}${node.textContent}`)
      .join('');
    expect(shown).toBe(seen);
    expect(document.body.textContent).toBe(String(count));
  });
});
