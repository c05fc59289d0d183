/** Where content scripts run: what the manifest says, and the sites that the reader turned on. */
import browser from 'webextension-polyfill';
import { MatchPattern } from 'wxt/utils/match-patterns';

/** One content script, as it is injected. */
export interface InjectedScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly css: readonly string[];
}

/** Every content script of this version. */
export async function injectedScripts(): Promise<InjectedScript[]> {
  const fixed = browser.runtime.getManifest().content_scripts ?? [];
  const turnedOn = await browser.scripting.getRegisteredContentScripts().catch(() => []);
  return [...fixed, ...turnedOn].map(({ matches = [], js = [], css = [] }) => ({ matches, js, css }));
}

/** Whether a content script of ours belongs on pages of this address. */
export async function worksOn(url: URL): Promise<boolean> {
  const scripts = await injectedScripts();
  // As text: the library tells other kinds apart by `Location`, which a worker does not have.
  return scripts.some(({ matches }) => matches.some((pattern) => new MatchPattern(pattern).includes(url.href)));
}
