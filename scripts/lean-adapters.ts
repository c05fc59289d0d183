/** A step of the build: adapters without what nobody reads where they run. */
import type { Plugin } from 'vite';

/** Where adapters stand. */
const SITES = '/src/extract/sites/';
/** Only tests read these. */
const TESTED = ['examples'];
/** The background and the options page read these, no script that runs in a page does. */
const GRANTED = ['hosts', 'optionalHosts', 'core'];

/** The part of a syntax tree (https://github.com/estree/estree) that is looked at. */
interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly key?: SyntaxNode & { readonly name?: string };
}

/** The plugin. For builds alone: tests read the adapters as they stand. */
export function leanAdapters(): Plugin {
  let unread = TESTED;
  return {
    name: 'lean-adapters',
    apply: 'build',
    enforce: 'post',
    // Each script for pages is a build of its own.
    configResolved({ build: { lib } }) {
      const isForPages = lib !== false && String(lib.entry).includes('wxt-unlisted-script-entrypoint');
      unread = isForPages ? [...TESTED, ...GRANTED] : TESTED;
    },
    transform(code, id) {
      if (!id.includes(SITES)) return undefined;
      const found = [...nodesIn(this.parse(code))].filter(
        ({ type, key }) => type === 'Property' && unread.includes(key?.name ?? ''),
      );
      // From the end, so that the places before stay right.
      const left = found
        .toSorted((a, b) => b.start - a.start)
        .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/u, ''), code);
      return { code: left, map: null };
    },
  };
}

function* nodesIn(value: unknown): Generator<SyntaxNode> {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) yield value;
  for (const child of Object.values(value)) yield* nodesIn(child);
}

function isNode(value: object): value is SyntaxNode {
  return 'type' in value && 'start' in value && 'end' in value;
}
