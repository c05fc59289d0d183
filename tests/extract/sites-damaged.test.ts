import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { adapters } from '../../src/extract/registry.ts';
import { casesOf } from './site-fixtures.ts';

/** What may happen to one element of a page, chosen by its place. */
const damage = fc.record({
  at: fc.nat(10_000),
  what: fc.constantFrom('remove', 'unwrap', 'empty', 'wrap', 'strip', 'twin', 'text' as const),
});

function apply(document: Document, { at, what }: { readonly at: number; readonly what: string }): void {
  const all = document.body.querySelectorAll('*');
  const element = all[at % Math.max(all.length, 1)];
  if (!element) return;
  if (what === 'remove') element.remove();
  if (what === 'unwrap') element.replaceWith(...element.childNodes);
  if (what === 'empty') element.replaceChildren();
  if (what === 'wrap') {
    const around = document.createElement('div');
    element.replaceWith(around);
    around.append(element);
  }
  if (what === 'strip') for (const name of element.getAttributeNames()) element.removeAttribute(name);
  if (what === 'twin') element.after(element.cloneNode(true));
  if (what === 'text') element.append('\u00a0…\u200b𝒳 '.repeat(400));
}

describe.each(adapters.filter(({ id }) => id !== 'mila').map((adapter) => [adapter.id, adapter] as const))(
  '%s',
  (id, adapter) => {
    it('reads damaged pages without a fault and changes nothing', () => {
      const pages = casesOf(id).filter(({ name }) => name !== 'empty');
      fc.assert(
        fc.property(fc.constantFrom(...pages), fc.array(damage, { minLength: 1, maxLength: 12 }), (one, damages) => {
          const page = one.page();
          for (const each of damages) apply(page.document, each);
          const before = page.document.documentElement.outerHTML;
          for (const { publication, row } of readListings(page, adapter)) {
            expect(publication.title.length).toBeGreaterThan(0);
            expect(publication.title.length).toBeLessThanOrEqual(1000);
            expect(publication.authors).not.toContain('');
            expect(row.nodes.every((node) => node.isConnected)).toBe(true);
          }
          adapter.owner(page);
          expect(page.document.documentElement.outerHTML).toBe(before);
        }),
        { numRuns: 15 },
      );
    }, 60_000);
  },
);
