import { beforeEach, describe, expect, it } from 'vitest';
import browser from 'webextension-polyfill';
import { registerTurnedOn, registrationsFor } from '../../src/background/turned-on.ts';
import { coreHosts, furtherHosts } from '../../src/extract/hosts.ts';
import { adapters } from '../../src/extract/registry.ts';
import { fakeEvents } from './fake-events.ts';

const CORE = coreHosts(adapters);

describe('what is registered for what is granted', () => {
  it('is nothing where only the core is', () => {
    expect(registrationsFor(CORE)).toEqual([]);
  });

  it('is the bundle of each site, and the generic reader for sites that have none', () => {
    expect(
      registrationsFor([...CORE, 'https://dblp.uni-trier.de/*', 'https://dl.acm.org/*', 'https://people.example/*']),
    ).toEqual([
      { id: 'core', matches: ['https://dblp.uni-trier.de/*'], js: ['profile.js'] },
      { id: 'optional', matches: ['https://dl.acm.org/*'], js: ['optional.js'] },
      { id: 'any', matches: ['https://people.example/*'], js: ['optional.js', 'generic.js'] },
    ]);
  });

  it('is every known site, and no other, where the browser grants all sites', () => {
    const matches = registrationsFor([...CORE, 'https://*/*', 'http://*/*']).flatMap((script) => [...script.matches]);
    expect(matches.toSorted()).toEqual(furtherHosts(adapters).toSorted());
  });
});

describe('registering', () => {
  let registered: { id: string; matches: string[] }[];

  function grant(...origins: string[]): void {
    Object.assign(browser, fakeEvents([...CORE, ...origins]));
  }

  beforeEach(() => {
    registered = [];
    Object.assign(browser, {
      scripting: {
        getRegisteredContentScripts: async () => registered,
        registerContentScripts: async (scripts: typeof registered) => {
          for (const { id } of scripts) if (registered.some((one) => one.id === id)) throw new Error('Duplicate');
          registered.push(...scripts);
        },
        updateContentScripts: async (scripts: typeof registered) => {
          registered = registered.map((one) => scripts.find(({ id }) => id === one.id) ?? one);
        },
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          registered = registered.filter(({ id }) => !ids.includes(id));
        },
      },
    });
  });

  it('follows what is granted and withdrawn, however often and at once', async () => {
    grant('https://people.example/*');
    await Promise.all([registerTurnedOn(), registerTurnedOn()]);
    expect(registered.map(({ matches }) => matches)).toEqual([['https://people.example/*']]);

    grant('https://people.example/*', 'https://other.example/*');
    await registerTurnedOn();
    expect(registered.map(({ matches }) => matches)).toEqual([['https://people.example/*', 'https://other.example/*']]);

    grant();
    await registerTurnedOn();
    expect(registered).toEqual([]);
  });

  it('comes back after an update dropped everything', async () => {
    grant('https://people.example/*');
    await registerTurnedOn();
    registered = [];
    await registerTurnedOn();
    expect(registered.map(({ id }) => id)).toEqual(['any']);
  });
});
