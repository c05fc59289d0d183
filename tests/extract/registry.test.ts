import { describe, expect, it } from 'vitest';
import { adapterFor, adapters } from '../../src/extract/registry.ts';

const claims = (address: string) =>
  adapters.filter((adapter) => adapter.profile(new URL(address)) !== undefined).map(({ id }) => id);

describe('the registry', () => {
  it('names each adapter once', () => {
    const ids = adapters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
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
