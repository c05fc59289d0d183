import { describe, expect, it } from 'vitest';
import { siteFamilies } from '../../src/extract/optional-sites.ts';
import { adapterFor, adapterOf, adapters } from '../../src/extract/registry.ts';
import { casesOf } from './site-fixtures.ts';

const withHosts = adapters.filter(({ hosts }) => hosts.length > 0);
const claims = (address: string) =>
  adapters.filter((adapter) => adapter.profile(new URL(address)) !== undefined).map(({ id }) => id);

describe('the registry', () => {
  it('names each adapter once', () => {
    const ids = adapters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(withHosts.map((adapter) => [adapter.id, adapter] as const))(
    '%s',
    (id, { examples, hosts, optionalHosts = [] }) => {
      it.each(examples.profiles)('alone claims %s', (address) => {
        expect(claims(address)).toEqual([id]);
        expect(adapterFor(new URL(address))?.id).toBe(id);
      });

      it.each(examples.others)('leaves %s alone', (address) => {
        expect(claims(address)).toEqual([]);
      });

      it('has examples of both sorts, on the hosts that it asks for', () => {
        expect(examples.profiles.length).toBeGreaterThan(0);
        expect(examples.others.length).toBeGreaterThan(0);
        const patterns = [...hosts, ...optionalHosts].map((host) => host.replace(/^(https?:\/\/[^/]+).*$/u, '$1'));
        for (const address of [...examples.profiles, ...examples.others]) {
          const { protocol, hostname } = new URL(address);
          expect(
            patterns.some(
              (pattern) =>
                pattern.replace('*.', '') === `${protocol}//${hostname}` ||
                (pattern.includes('*.') && hostname.endsWith(pattern.split('*')[1] ?? ' ')),
            ),
          ).toBe(true);
        }
      });
    },
  );

  describe.each(siteFamilies.map((family) => [family.id, family] as const))('%s, known by its markup', (id, family) => {
    it('asks for no host and claims no address', () => {
      expect([...family.hosts, ...(family.optionalHosts ?? [])]).toEqual([]);
      expect([...family.examples.profiles, ...family.examples.others]).toEqual([]);
      for (const one of casesOf(id)) expect(family.profile(one.page().url)).toBeUndefined();
    });

    it('is alone in recognising its pages', () => {
      for (const one of casesOf(id)) {
        const page = one.page();
        expect(siteFamilies.filter((other) => other.recognises?.(page)).map((other) => other.id)).toEqual([id]);
        expect(adapterOf(page)?.id).toBe(id);
      }
    });
  });

  it('recognises no page of other sites by markup, and none of people who write their own', () => {
    const pages = [...withHosts.map(({ id }) => id), 'generic'].flatMap((site) =>
      casesOf(site)
        .filter(({ name }) => site === 'generic' || name === 'ordinary')
        .map((one) => one.page()),
    );
    const recognised = pages.filter((page) => siteFamilies.some((family) => family.recognises?.(page)));
    expect(recognised.map(({ url }) => url.href)).toEqual([]);
  }, 60_000);

  it('all know their sites by hosts, or else by markup', () => {
    expect(adapters.filter((adapter) => !withHosts.includes(adapter))).toEqual(siteFamilies);
    expect(withHosts.filter(({ recognises }) => recognises !== undefined)).toEqual([]);
  });

  it.each(adapters.flatMap(({ examples }) => examples.profiles))('no one claims the look-alikes of %s', (address) => {
    const { host, pathname, search } = new URL(address);
    const rest = `${pathname}${search}`;
    const alike = [
      `https://${host}.evil.example${rest}`,
      `https://${host}.com${rest}`,
      `https://evil-${host}${rest}`,
      `https://evil.example/${host}${rest}`,
      `https://${host}@evil.example${rest}`,
      `https://${host}:8443${rest}`,
    ];
    expect(alike.filter((one) => claims(one).length > 0)).toEqual([]);
  });

  it('asks for hosts by https alone, whole and one by one, each for one adapter', () => {
    const patterns = adapters.flatMap(({ hosts, optionalHosts = [] }) => [...hosts, ...optionalHosts]);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/[a-z0-9.-]+\/\*$/u);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('requires the core at install and nothing else', () => {
    const core = adapters.filter((adapter) => adapter.core).flatMap(({ hosts }) => hosts);
    expect(core.toSorted()).toEqual(
      [
        'aclanthology.org',
        'arxiv.org',
        'dblp.org',
        'mila.quebec',
        'openreview.net',
        'orcid.org',
        'scholar.google.com',
        'www.semanticscholar.org',
      ].map((host) => `https://${host}/*`),
    );
  });

  it.each([
    'https://dblp.org.evil.com/pid/00/1.html',
    'https://evil-dblp.org/pid/00/1.html',
    'https://scholar.google.com.evil.com/citations?user=A',
    'https://scholar.google.evil/citations?user=A',
    'https://scholar.google.co.evil/citations?user=A',
    'https://mila.quebec.evil.example/en/directory/x',
    'https://evil-mila.quebec/en/directory/x',
    'https://evil.example/https://mila.quebec/en/directory/x',
    'https://user@evil.example/en/directory/mila.quebec',
    'https://mila.quebec@evil.example/en/directory/x',
    'https://mila.quebec:8443/en/directory/x',
    'https://www.mila.quebec.example/fr/annuaire/x',
    'http://mila.quebec/en/directory/x',
    'ftp://mila.quebec/en/directory/x',
    'https://example.org/?u=https://mila.quebec/fr/annuaire/x',
  ])('no one claims the look-alike %s', (address) => {
    expect(claims(address)).toEqual([]);
  });
});
