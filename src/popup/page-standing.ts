/** How a page that did not answer stands to Paperfold: from its address alone. Pure. */
import type { Closed } from './active-page.ts';

/** Whether a host is among those that match patterns name (`https://h/*`, `*://*.h/*`). */
export function namesHost(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => {
    const named = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1];
    if (named === undefined) return false;
    if (!named.startsWith('*.')) return named === host;
    return host === named.slice(2) || host.endsWith(named.slice(1));
  });
}

/** The stores that browsers close to extensions. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|addons\.mozilla\.org|(?:chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons|addons\.opera\.com))(?:[/?#]|$)/u;

/** What kind of page an address is, before anything else is asked. `own` is the extension's origin. */
export function addressKind(address: string | undefined, own: string): 'own' | 'web' | Closed {
  if (address === undefined || address === '') return 'closed';
  if (address.startsWith(own)) return 'own';
  if (/^view-source:/iu.test(address)) return 'source';
  if (STORES.test(address)) return 'store';
  const protocol = URL.parse(address)?.protocol;
  if (protocol === 'file:') return 'file';
  return /^https?:$/u.test(protocol ?? '') ? 'web' : 'browser';
}

/** Whether an address looks like that of a PDF: Firefox's viewer lets nobody ask. */
export function looksLikePdf(address: string): boolean {
  return /\.pdf$|\/pdf\//iu.test(URL.parse(address)?.pathname ?? '');
}

/** The match pattern of all pages on the site of a web address; ports are no part of patterns. */
export function originOf(address: string): string {
  const url = URL.parse(address);
  return url ? `${url.protocol}//${url.hostname}/*` : '';
}
