import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(new URL(import.meta.url).pathname));

/** Each capability and those it may import from; itself is always allowed. What is not named here may not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/result.ts': [],
  'src/breath.ts': [],
  'src/settings.ts': [],
  'src/publication': [],
  'src/duplicates': ['src/publication'],
  'src/decisions': ['src/duplicates', 'src/publication'],
  'src/extract': ['src/duplicates', 'src/publication', 'src/result.ts'],
  'src/reading-list': ['src/decisions', 'src/duplicates', 'src/publication', 'src/result.ts'],
  'src/site-rules': ['src/extract', 'src/result.ts'],
  'src/pick': ['src/annotate', 'src/extract', 'src/messages', 'src/publication', 'src/ui', 'src/result.ts'],
  'src/formats': ['src/reading-list', 'src/decisions', 'src/duplicates', 'src/publication', 'src/result.ts'],
  'src/messages': [
    'src/extract',
    'src/site-rules',
    'src/reading-list',
    'src/decisions',
    'src/duplicates',
    'src/publication',
    'src/result.ts',
    'src/settings.ts',
  ],
  'src/ui': ['src/settings.ts'],
  'src/list-view': ['src/reading-list', 'src/ui', 'src/publication', 'src/result.ts'],
  'src/transfer': [
    'src/site-rules',
    'src/list-view',
    'src/reading-list',
    'src/decisions',
    'src/formats',
    'src/ui',
    'src/publication',
    'src/result.ts',
  ],
  'src/annotate': [
    'src/messages',
    'src/extract',
    'src/ui',
    'src/duplicates',
    'src/publication',
    'src/breath.ts',
    'src/result.ts',
    'src/settings.ts',
  ],
  'src/page-tools': [
    'src/annotate',
    'src/decisions',
    'src/extract',
    'src/formats',
    'src/messages',
    'src/ui',
    'src/publication',
    'src/result.ts',
  ],
  'src/background': [
    'src/messages',
    'src/ui',
    'src/site-rules',
    'src/reading-list',
    'src/extract',
    'src/formats',
    'src/decisions',
    'src/duplicates',
    'src/publication',
    'src/breath.ts',
    'src/result.ts',
    'src/settings.ts',
  ],
  'src/popup': [
    'src/list-view',
    'src/messages',
    'src/reading-list',
    'src/ui',
    'src/duplicates',
    'src/publication',
    'src/result.ts',
    'src/settings.ts',
  ],
  'src/library': [
    'src/list-view',
    'src/transfer',
    'src/messages',
    'src/extract',
    'src/reading-list',
    'src/formats',
    'src/ui',
    'src/decisions',
    'src/duplicates',
    'src/publication',
    'src/result.ts',
    'src/settings.ts',
  ],
  'src/options': [
    'src/list-view',
    'src/transfer',
    'src/messages',
    'src/reading-list',
    'src/decisions',
    'src/site-rules',
    'src/extract',
    'src/ui',
    'src/publication',
    'src/result.ts',
    'src/settings.ts',
  ],
};

/** Packages that only some capabilities may use. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  preact: ['src/ui', 'src/list-view', 'src/transfer', 'src/popup', 'src/library', 'src/options', 'entrypoints'],
  idb: ['src/reading-list', 'src/site-rules'],
  valibot: ['src/messages', 'src/formats', 'src/reading-list', 'src/extract/rules'],
  'webextension-polyfill': ['src/background', 'src/popup', 'src/library', 'src/options', 'src/ui', 'entrypoints'],
  'wxt/browser': ['src/messages', 'src/annotate', 'src/ui'],
};

interface Source {
  readonly path: string;
  readonly text: string;
  /** With the type-only ones marked. */
  readonly imports: readonly { readonly from: string; readonly typeOnly: boolean }[];
}

const sources = ['src', 'entrypoints'].flatMap((folder) => sourcesIn(folder));

describe('direction of dependencies', () => {
  it('finds the sources', () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it.each(sources.filter((source) => source.path.startsWith('src/')))(
    '$path imports only what its capability may',
    (source) => {
      const capability = capabilityOf(source.path);
      const allowed = MAY_IMPORT[capability];
      expect(allowed, `${capability} has no row in the table of directions`).toBeDefined();
      const wrong = source.imports
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => capabilityOf(relative(root, resolve(root, dirname(source.path), from))))
        .filter((target) => target !== capability && !allowed?.includes(target));
      // `annotate` and `options` speak of the list only through the types that messages carry.
      expect(wrong.filter((target) => !(target === 'src/reading-list' && onlyTypes(source, 'reading-list')))).toEqual(
        [],
      );
    },
  );

  it.each(sources)('$path uses only the packages that it may', (source) => {
    const wrong = source.imports.filter(({ from, typeOnly }) => {
      const name = Object.keys(PACKAGES).find((known) => from === known || from.startsWith(`${known}/`));
      return name !== undefined && !typeOnly && !PACKAGES[name]?.some((place) => source.path.startsWith(place));
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the entrypoints to wiring', () => {
    const long = sources.filter(({ path, text }) => path.startsWith('entrypoints/') && text.split('\n').length > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

describe('text of pages stays text', () => {
  it.each(sources)('$path never makes or reads markup', ({ text }) => {
    expect(text).not.toMatch(
      /\b(?:innerHTML|outerHTML|innerText|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc)\b|document\.write|\beval\(|new Function\(|createContextualFragment/u,
    );
  });
});

describe('what runs in pages', () => {
  // Firefox gives its content scripts parameters whose iterators cannot be read: the script ends there.
  it.each(sources.filter(({ path }) => /^src\/(?:annotate|extract|page-tools|pick|publication)\//u.test(path)))(
    '$path never iterates over the parameters of an address',
    ({ text }) => {
      expect(text).not.toMatch(
        /[sS]earchParams\.(?:keys|values|entries)\(|(?:\.\.\.|\bof )(?:\w+\.)*searchParams\b(?!\.)/u,
      );
    },
  );
});

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const text = readFileSync(path, 'utf8');
      const imports = [
        ...text.matchAll(
          /^(?:import|export)\s(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gmu,
        ),
      ];
      return {
        path: relative(root, path),
        text,
        imports: imports.map(([, type, from, bare, lazy]) => ({
          from: from ?? bare ?? lazy ?? '',
          typeOnly: type !== undefined,
        })),
      };
    });
}

function capabilityOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

function onlyTypes(source: Source, folder: string): boolean {
  return source.imports.filter(({ from }) => from.includes(`/${folder}/`)).every(({ typeOnly }) => typeOnly);
}
