import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controls, press } from '../../scripts/browsers/controls.ts';
import { launch, type Running } from '../../scripts/browsers/launch.ts';
import { demoHtml } from '../../scripts/demo-site.ts';
import { browserName, closeTabs, counts, DEMO, openPage, until, visit } from './visiting.ts';

describe(`off in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  it('gives the page back byte for byte', async () => {
    const page = await visit(running);
    await press(running, page, 'duplicates', 0);
    await press(running, page, 'abstract', 1);
    await press(running, page, 'save', 1);
    await press(running, page, 'off');

    await until('our traces to go', async () => (await page.$('[data-paperfold]')) === null);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(await parsed(page, demoHtml()));
    expect(await page.$('paperfold-panel, paperfold-actions, paperfold-run, paperfold-abstract')).toBeNull();
    await page.reload();
    await page.waitForSelector('html[data-paperfold="ready"]');
    await page.close();
  });

  it('lasts for the site until the reader turns it on again', async () => {
    const page = await visit(running);
    await press(running, page, 'menu');
    await press(running, page, 'off-site');
    await until('our traces to go', async () => (await page.$('[data-paperfold]')) === null);
    await page.close();

    const again = await openPage(running, DEMO.fr);
    await new Promise((done) => setTimeout(done, 700));
    expect(await again.$('[data-paperfold]')).toBeNull();

    const options = await running.open('/options.html');
    await options.waitForSelector('[data-site="mila.quebec"] button');
    await options.click('[data-site="mila.quebec"] button');
    await again.bringToFront();
    await again.reload();
    await again.waitForSelector('html[data-paperfold="ready"]');
    await Promise.all([again.close(), options.close()]);
  });

  it('leaves other pages of the site, and pages of others, alone', async () => {
    const body = demoHtml();
    for (const address of [
      'https://mila.quebec/en/directory',
      'https://mila.quebec/en/news/demo',
      'https://example.org/en/directory/demo',
    ]) {
      const page = await openPage(running, address, () => ({ body }));
      await new Promise((done) => setTimeout(done, 400));
      expect(await page.$('[data-paperfold], paperfold-panel')).toBeNull();
      await page.close();
    }
  });
});

describe(`a hostile page in ${browserName}`, () => {
  const SCRIPT = `
    Element.prototype.setAttribute = () => { throw new Error('no'); };
    Node.prototype.insertBefore = () => { throw new Error('no'); };
    Array.prototype.reduceRight = () => { throw new Error('no'); };
    for (const name of ['paperfold-panel', 'paperfold-actions', 'paperfold-run', 'paperfold-abstract']) {
      customElements.define(name, class extends HTMLElement {
        connectedCallback() { try { (window.roots ??= []).push(this.attachInternals().shadowRoot); } catch {} }
      });
    }
    document.addEventListener('DOMContentLoaded', () => {
      for (const type of ['wxt:content-script-started', 'paperfold']) {
        document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'profile', messageId: 'x' } }));
        window.postMessage({ type, contentScriptName: 'profile', messageId: 'x' }, '*');
      }
    });`;
  const POLICY = {
    'content-security-policy':
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'self'; require-trusted-types-for 'script'",
  };
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  const hostile = (url: URL) =>
    url.pathname === '/en/directory/hostile'
      ? { body: demoHtml().replace('<head>', `<head><script>${SCRIPT}</script>`), headers: POLICY }
      : undefined;

  it('is annotated as any other, and learns nothing', async () => {
    const page = await visit(running, 'https://mila.quebec/en/directory/hostile', hostile);
    expect(await counts(page)).toEqual({ kept: DEMO.papers, hidden: DEMO.hidden, rendered: DEMO.papers });
    const roots = await page.evaluate(
      () => ((window as { roots?: unknown[] }).roots ?? []).filter((root) => root !== null).length,
    );
    expect(roots).toBe(0);
    await page.close();
  });

  it('cannot press our buttons or change our mind by attributes', async () => {
    const page = await visit(running, 'https://mila.quebec/en/directory/hostile', hostile);
    await page.evaluate(() => {
      for (const host of document.querySelectorAll(
        'paperfold-panel, paperfold-actions, paperfold-panel *, paperfold-actions *',
      )) {
        (host as HTMLElement).click();
        host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      for (const row of document.querySelectorAll<HTMLElement>('[data-paperfold-paper]'))
        row.dataset.paperfoldPaper = '0';
    });
    await press(running, page, 'show-duplicates');
    await until('all listings', async () =>
      page.evaluate(() => [...document.querySelectorAll('article')].every((row) => row.getClientRects().length > 0)),
    );
    const popup = await running.open('/popup.html');
    await popup.waitForFunction(() => document.querySelector('[data-count]')?.textContent?.trim() === '0');
    await Promise.all([page.close(), popup.close()]);
  });

  it('that removes our nodes is left in peace, with the papers still readable', async () => {
    const page = await visit(running, 'https://mila.quebec/en/directory/hostile', hostile);
    await page.evaluate(() => {
      new MutationObserver(() => {
        for (const ours of document.querySelectorAll('paperfold-panel, paperfold-actions')) ours.remove();
      }).observe(document, { childList: true, subtree: true });
      for (const ours of document.querySelectorAll('paperfold-panel, paperfold-actions')) ours.remove();
    });
    await new Promise((done) => setTimeout(done, 1000));
    expect((await counts(page)).rendered).toBeGreaterThanOrEqual(DEMO.papers);
    expect(await page.evaluate(() => document.title)).toContain('Ada Lindqvist');
    await page.close();
  });
});

describe(`moments in ${browserName}`, () => {
  let running: Running;

  beforeAll(async () => {
    running = await launch(browserName);
  });

  afterAll(() => running.close());
  afterEach(() => closeTabs(running));

  it('copies no words of our buttons', async () => {
    const page = await visit(running);
    const text = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.body);
      return getSelection()?.toString() ?? '';
    });
    const words = (await controls(running, page))
      .filter((c) => c.tag === 'button')
      .map((c) => c.text)
      .filter((word) => word.length > 0);
    expect(words.length).toBeGreaterThan(3);
    for (const word of ['Save all', 'Show duplicates', 'Expand abstracts']) expect(text).not.toContain(word);
    await page.close();
  });

  it('moves nothing once the annotation is painted', async () => {
    const page = await visit(running);
    const places = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('h3')]
          .filter((title) => title.checkVisibility())
          .map((title) => Math.round(title.getBoundingClientRect().top + scrollY)),
      );
    const before = await places();
    await press(running, page, 'save', 0);
    await until('saved', async () =>
      (await controls(running, page)).some((c) => c.attributes['data-state'] === 'saved'),
    );
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await new Promise((done) => setTimeout(done, 500));
    expect(await places()).toEqual(before);
    await page.close();
  });

  // Firefox's driver does not emulate printing.
  it.skipIf(browserName === 'firefox')('takes no place on paper', async () => {
    const page = await visit(running);
    await press(running, page, 'abstract', 0);
    await page.emulateMediaType('print');
    const print = await page.evaluate(() => ({
      ours: [...document.querySelectorAll('paperfold-panel, paperfold-actions')].filter(
        (node) => node.getClientRects().length > 0,
      ).length,
      hidden: [...document.querySelectorAll('[data-paperfold-row="duplicate"]')].filter(
        (node) => node.getClientRects().length > 0,
      ).length,
      open: document.querySelector('[data-paperfold-abstract="expanded"]')?.getClientRects().length,
    }));
    expect(print).toMatchObject({ ours: 0, hidden: 0 });
    expect(print.open).toBeGreaterThan(0);
    await page.close();
  });
});

/** What the browser's own parser makes of `html` without us. */
function parsed(page: Page, html: string): Promise<string> {
  return page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').documentElement.outerHTML,
    html,
  );
}
