/** Serves invented or saved pages at their real addresses, by interception: no network is touched. */
import type { Page } from 'puppeteer-core';

/** What is served at an address. */
export interface Served {
  readonly body: string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

/** Answers every http(s) request of `page`: by `sites(url)`, or with an empty 404. Pages of extensions pass. */
export async function serve(page: Page, sites: (url: URL) => Served | undefined): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!/^https?:$/u.test(url.protocol)) {
      void request.continue().catch(() => {});
      return;
    }
    const served = sites(url);
    void request
      .respond({
        status: served?.status ?? (served ? 200 : 404),
        contentType: served?.contentType ?? 'text/html; charset=utf-8',
        headers: { ...served?.headers },
        body: served?.body ?? '',
      })
      .catch(() => {});
  });
}
