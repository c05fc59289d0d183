import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { browserName } from './visiting.ts';

const STYLES = new URL('../../src/annotate/controls/controls.css', import.meta.url);

let running: Running;
beforeAll(async () => {
  running = await launch(browserName);
});
afterAll(() => running.close());

/** What a notice of these words shows in a line so many pixels wide. */
async function shown(width: number, words: string): Promise<{ words: 'whole' | 'cut' | 'away'; offer: boolean }> {
  const page = await running.browser.newPage();
  await page.setContent(`<!doctype html><style>${readFileSync(STYLES, 'utf8')}</style>
    <div class="box" style="font: 14px sans-serif"><div class="bar" style="width: ${width}px"><div class="notice">
    <div><p>${words}</p><button class="offer">Undo</button></div></div></div></div>`);
  const found = await page.evaluate(() => {
    const [line, text, offer] = ['.notice > div', '.notice p', '.offer'].map((selector) =>
      document.querySelector(selector),
    );
    if (!line || !text || !offer) throw new Error('no notice');
    const edge = line.getBoundingClientRect();
    const isIn = (part: Element) => {
      const { top, bottom, right } = part.getBoundingClientRect();
      return top >= edge.top - 1 && bottom <= edge.bottom + 1 && right <= edge.right + 1;
    };
    const isWhole = text.scrollWidth <= text.clientWidth + 1;
    return {
      words: isIn(text) ? (isWhole ? ('whole' as const) : ('cut' as const)) : ('away' as const),
      offer: isIn(offer),
    };
  });
  await page.close();
  return found;
}

it('a notice says enough to be understood or leaves its room to what can be done', async () => {
  expect(await shown(300, '16 papers saved')).toEqual({ words: 'whole', offer: true });
  expect(await shown(120, '16 papers saved')).toEqual({ words: 'away', offer: true });
  expect(await shown(80, 'Saved')).toEqual({ words: 'away', offer: true });
  expect(await shown(240, 'Added to “A title that goes on for a good while”')).toEqual({ words: 'cut', offer: true });
});
