/** A small site of our own with an adapter for it: what the annotator's tests work on. */
import type { AbstractInPage, Page, Reading, Row, SiteAdapter } from '../../src/extract/adapter.ts';
import { textOf } from '../../src/extract/text.ts';

/**
 * Reads elements of class `paper` (`.title`, `.author`, `.venue`, `.abstract` with `.cut` and `.rest`, `a[rel=pdf]`), and in
 * elements of class `flat` runs of siblings: each begins at a `b` or `dt`, which holds the title.
 */
export const simpleSite: SiteAdapter = {
  id: 'simple',
  name: 'Simple Site',
  hosts: ['https://simple.example/*'],
  core: false,
  profile: (url) => (url.hostname === 'simple.example' ? 'someone' : undefined),
  *rows(page, within): Generator<Row> {
    for (const element of page.document.querySelectorAll('.paper, .flat')) {
      if (element.classList.contains('paper')) {
        if (!within || within.contains(element)) yield row(page, [element]);
      } else {
        for (const nodes of runs(element)) if (!within || within.contains(nodes[0])) yield row(page, nodes);
      }
    }
  },
  owner: () => ({ name: 'Someone' }),
  examples: { profiles: [], others: [] },
};

function runs(flat: Element): [Node, ...Node[]][] {
  const found: [Node, ...Node[]][] = [];
  for (const node of flat.childNodes) {
    if (node.nodeName.startsWith('PAPERFOLD-') && node.nodeName !== 'PAPERFOLD-RUN') continue;
    const inner = node.nodeName === 'PAPERFOLD-RUN' ? (node.firstChild ?? node) : node;
    const isStart =
      /^(?:B|DT)$/u.test(inner.nodeName) || (inner.nodeType === 3 && inner.nodeValue?.trim().startsWith('Title:'));
    if (isStart) found.push([node]);
    else found.at(-1)?.push(node);
  }
  return found;
}

function row(page: Page, nodes: readonly [Node, ...Node[]]): Row {
  return {
    nodes,
    read(): Reading | undefined {
      const all = (selector: string) =>
        nodes.flatMap((node) =>
          node instanceof Element
            ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]
            : [],
        );
      const title = all('.title, b')[0] ?? nodes[0];
      const text = textOf(title);
      if (text === '') return undefined;
      const [pdf] = all('a[rel=pdf]');
      const abstract = abstractIn(all('.abstract')[0]);
      return {
        publication: {
          title: text,
          authors: all('.author').map((author) => textOf(author)),
          ...(all('.venue')[0]
            ? {
                venue: all('.venue')
                  .map((venue) => textOf(venue))
                  .join(' '),
              }
            : {}),
          ids: {},
          links: pdf?.getAttribute('href') ? { pdf: pdf.getAttribute('href') ?? '' } : {},
          ...(abstract ? { abstract: { text: abstract.text, complete: true, source: 'simple' } } : {}),
          from: { adapter: 'simple', page: page.url.href },
        },
        title,
        ...(abstract ? { abstract: abstract.place } : {}),
      };
    },
  };
}

function abstractIn(element: Element | undefined): { text: string; place: AbstractInPage } | undefined {
  if (element === undefined) return undefined;
  const cut = [...element.querySelectorAll('.cut')];
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return undefined;
  for (const marker of copy.querySelectorAll('.cut')) marker.remove();
  return { text: textOf(copy), place: { element, cut, rest: [...element.querySelectorAll('.rest')] } };
}
