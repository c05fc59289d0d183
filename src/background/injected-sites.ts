/** Where content scripts run: what the manifest says, and the sites that the reader turned on. */
import browser from 'webextension-polyfill';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { RULED_PAGES } from './turned-on.ts';

/** One content script, as it is injected. */
export interface InjectedScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
  readonly css: readonly string[];
}

/** Every content script of this version, in the order in which pages get them: of those that read, the first one stays. */
export async function injectedScripts(): Promise<InjectedScript[]> {
  const fixed = browser.runtime.getManifest().content_scripts ?? [];
  const turnedOn = await browser.scripting.getRegisteredContentScripts().catch(() => []);
  const [ruled, others] = [turnedOn.filter(isRuled), turnedOn.filter((script) => !isRuled(script))];
  return [...ruled, ...fixed, ...others].map(({ matches = [], js = [], css = [] }) => ({ matches, js, css }));
}

function isRuled({ id }: { readonly id: string }): boolean {
  return id === RULED_PAGES;
}

/** Whether a content script of ours belongs on pages of this address. */
export async function worksOn(url: URL): Promise<boolean> {
  const scripts = await injectedScripts();
  // As text: the library tells other kinds apart by `Location`, which a worker does not have.
  return scripts.some(({ matches }) => matches.some((pattern) => new MatchPattern(pattern).includes(url.href)));
}
