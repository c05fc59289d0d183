/** Renders the product's icon from its drawings: `src/icons/mark.svg`, and a simpler one where there are 16 px only. */
import { readFileSync, writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { findBrowser } from './browsers/find.ts';

const SIZES = [16, 32, 48, 96, 128];

const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error('icons: no Chromium found; set CHROME_PATH');
  process.exit(2);
}
const browser = await launch({
  executablePath,
  headless: true,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  const drawing = readFileSync(
    new URL(`../src/icons/${size === 16 ? 'mark-16' : 'mark'}.svg`, import.meta.url),
    'utf8',
  );
  await page.setViewport({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(
    `<style>*{margin:0}img{display:block}</style><img src="${address}" width="${size}" height="${size}">`,
  );
  const picture = await page.screenshot({ omitBackground: true });
  writeFileSync(new URL(`../public/icon/${size}.png`, import.meta.url), picture);
}
await browser.close();
