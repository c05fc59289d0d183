/** What the links of a listing lead to, and which identifiers their addresses name. */
import { identifiersOf } from '../publication/identifiers.ts';
import type { Identifiers, Links } from '../publication/publication.ts';
import type { Page } from './adapter.ts';

/** What the page's addresses are relative to: its own, or what its `base` says. */
export function baseOf({ document, url }: Page): URL {
  return URL.parse(document.querySelector('base')?.getAttribute('href') ?? '', url) ?? url;
}

/**
 * Reads `anchors`, the title's first: the first that is no PDF is the landing page. Only http(s) counts; places on the
 * same page do not.
 */
export function linksOf(anchors: readonly Element[], base: URL): { readonly ids: Identifiers; readonly links: Links } {
  let ids: Identifiers = {};
  const links: { -readonly [Key in keyof Links]: Links[Key] } = {};
  for (const anchor of anchors) {
    const href = anchor.getAttribute('href')?.trim();
    const url = href && !href.startsWith('#') && resolved(href, base);
    if (!url || !/^https?:$/u.test(url.protocol)) continue;
    ids = { ...identifiersOf(url), ...ids };
    if (/\.pdf$|\/pdf\//iu.test(url.pathname)) links.pdf ??= url.href;
    else links.landing ??= url.href;
  }
  return { ids, links };
}

/** `href` as an address. What is whole, or needs nothing but the host, is read without reading `base` once more. */
function resolved(href: string, base: URL): URL | null {
  if (/^https?:\/\//iu.test(href)) return URL.parse(href);
  const isOnHost = /^\/(?![/\\])/u.test(href) && base.origin !== 'null';
  return isOnHost ? URL.parse(base.origin + href) : URL.parse(href, base);
}
