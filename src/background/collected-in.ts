/** What the page in a tab says of itself. */
import browser from 'webextension-polyfill';
import type { Collected } from '../extract/paper/collected.ts';
import type { Unreadable } from '../messages/protocol.ts';
import { fail, ok, type Result } from '../result.ts';
import { PAPER } from './bundles.ts';

/** Web pages as browsers name them: https://developer.mozilla.org/docs/Web/API/Document/contentType */
const WEB_PAGE = /^(?:text\/html|application\/xhtml\+xml)$/u;

/** Collects it with a small script. Fails where there is no web page, or the browser lets nobody in. */
export async function collectedIn(tabId: number): Promise<Result<Collected, Unreadable>> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [PAPER] });
    const page = answer?.result;
    if (!isCollected(page)) return fail('closed');
    if (page.type === 'application/pdf') return fail('pdf');
    return WEB_PAGE.test(page.type) ? ok(page) : fail('document');
  } catch {
    return fail('closed');
  }
}

/** What a page's process answers may be made up: only its outline is trusted after this. */
function isCollected(value: unknown): value is Collected {
  if (typeof value !== 'object' || value === null) return false;
  const { type, url, metas, data, people = [], abstract, frame } = value as Partial<Record<keyof Collected, unknown>>;
  const isText = (one: unknown) => typeof one === 'string';
  const isPair = (one: unknown) => Array.isArray(one) && one.length === 2 && one.every(isText);
  return (
    isText(type) &&
    isText(url) &&
    /^https?:$/u.test(URL.parse(String(url))?.protocol ?? '') &&
    Array.isArray(metas) &&
    metas.every(isPair) &&
    Array.isArray(data) &&
    data.every(isText) &&
    Array.isArray(people) &&
    people.every(isText) &&
    [abstract, frame].every((one) => one === undefined || isText(one))
  );
}
