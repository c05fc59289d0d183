/**
 * Sites that were turned on for good. The browser's own permissions are the one record of them: what is granted beyond the
 * core is turned on, what was withdrawn is not. The scripts are registered anew from it whenever that could have changed;
 * an update drops registrations (https://developer.chrome.com/docs/extensions/reference/api/scripting).
 */
import browser, { type Scripting } from 'webextension-polyfill';
import { MatchPattern } from 'wxt/utils/match-patterns';
import { coreSites } from '../extract/core-sites.ts';
import { coreHosts, furtherHosts } from '../extract/hosts.ts';
import { optionalSites } from '../extract/optional-sites.ts';
import { adapters } from '../extract/registry.ts';
import { type KeptRule, keptRules } from '../site-rules/rule-store.ts';
import { GENERIC, OPTIONAL, PROFILE, RULED, STYLES } from './bundles.ts';

/** Which script runs on which hosts. */
export interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

/** The registration of the pages whose rules stand in for sites' own readers. */
export const RULED_PAGES = 'ruled';

const FURTHER_CORE: ReadonlySet<string> = new Set(furtherHosts(coreSites));
const OPTIONAL_SITES: ReadonlySet<string> = new Set(furtherHosts(optionalSites));
const CORE: ReadonlySet<string> = new Set(coreHosts(adapters));

/**
 * What to register where `origins` are granted. A pattern that covers more than one host (the browser's own "on all
 * sites") turns on the known sites that it covers and nothing else: nobody asked to have every page read.
 */
export function registrationsFor(origins: readonly string[]): Registration[] {
  const wide = origins.filter(isWide).map((pattern) => new MatchPattern(pattern));
  const covered = (hosts: ReadonlySet<string>) =>
    [...hosts].filter(
      (host) => origins.includes(host) || wide.some((pattern) => pattern.includes(host.replace(/\*$/u, ''))),
    );
  const known = (host: string) => CORE.has(host) || FURTHER_CORE.has(host) || OPTIONAL_SITES.has(host);
  return [
    { id: 'core', matches: covered(FURTHER_CORE), js: [PROFILE] },
    { id: 'optional', matches: covered(OPTIONAL_SITES), js: [OPTIONAL] },
    { id: 'any', matches: origins.filter((origin) => !isWide(origin) && !known(origin)), js: [OPTIONAL, GENERIC] },
  ].filter(({ matches }) => matches.length > 0);
}

function isWide(origin: string): boolean {
  return !/^https?:\/\/[^/*]+\/\*$/u.test(origin);
}

/** What to register for the rules that stand in for sites' own readers, on hosts that `isGranted`. */
export function ruledPages(rules: readonly KeptRule[], isGranted: (host: string) => boolean): Registration[] {
  const matches = rules
    .filter(({ on, rule }) => on && rule.overSite === true)
    .flatMap(({ rule: { hosts, path } }) =>
      // The path of a match pattern covers the query too.
      hosts.filter(isGranted).flatMap((host) => [`*://${host}${path}`, `*://${host}${path}?*`]),
    );
  return matches.length > 0 ? [{ id: RULED_PAGES, matches, js: [RULED] }] : [];
}

let last: Promise<unknown> = Promise.resolve();

/** Brings the registered scripts into line with what is granted now. Calls take turns. */
export function registerTurnedOn(): Promise<void> {
  const mine = last.then(register);
  last = mine.catch(() => {});
  return mine;
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const granted = origins.filter((origin) => /^(?:\*|https?):/u.test(origin)).map((origin) => new MatchPattern(origin));
  const isGranted = (host: string) => granted.some((pattern) => pattern.includes(`https://${host}/`));
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const isRuled = (id: string) => id === RULED_PAGES;
  await align(
    registrationsFor(origins),
    ids.filter((id) => !isRuled(id)),
  );
  // A path that the browser does not take must not keep the others from being registered.
  await align(ruledPages(await keptRules(), isGranted), ids.filter(isRuled)).catch(() => {});
}

/** Makes `ids`, which are registered, those of `registrations`. */
async function align(registrations: readonly Registration[], ids: readonly string[]): Promise<void> {
  const wanted = registrations.map(scriptOf);
  const gone = ids.filter((id) => !wanted.some((script) => script.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const kept = wanted.filter(({ id }) => ids.includes(id));
  if (kept.length > 0) await browser.scripting.updateContentScripts(kept);
  const added = wanted.filter(({ id }) => !ids.includes(id));
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
}

function scriptOf({ id, matches, js }: Registration): Scripting.RegisteredContentScript {
  return {
    id,
    matches: [...matches],
    js: [...js],
    css: [STYLES],
    runAt: id === RULED_PAGES ? 'document_start' : 'document_end',
  };
}
