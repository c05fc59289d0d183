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
import { GENERIC, OPTIONAL, PROFILE, STYLES } from './bundles.ts';

/** Which script runs on which hosts. */
export interface Registration {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

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

let last: Promise<unknown> = Promise.resolve();

/** Brings the registered scripts into line with what is granted now. Calls take turns. */
export function registerTurnedOn(): Promise<void> {
  const mine = last.then(register);
  last = mine.catch(() => {});
  return mine;
}

async function register(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const wanted = registrationsFor(origins).map(scriptOf);
  const ids = (await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id);
  const gone = ids.filter((id) => !wanted.some((script) => script.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const kept = wanted.filter(({ id }) => ids.includes(id));
  if (kept.length > 0) await browser.scripting.updateContentScripts(kept);
  const added = wanted.filter(({ id }) => !ids.includes(id));
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
}

function scriptOf({ id, matches, js }: Registration): Scripting.RegisteredContentScript {
  return { id, matches: [...matches], js: [...js], css: [STYLES], runAt: 'document_end' };
}
