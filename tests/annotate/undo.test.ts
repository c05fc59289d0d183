// @vitest-environment jsdom
import { array, assert, asyncProperty, constantFrom, nat, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateNow, bytes, click, controls, nodes, settled, show } from './visiting.ts';

const TITLES = ['Tides and the Moon', 'Folding Sheets of Paper', 'Small Rivers, Small Models', 'A Comment on Parallax'];
const ABSTRACTS = [
  '',
  '<p class="abstract">All of it.</p>',
  '<p class="abstract">Cut in the mid<span class="cut">… (more)</span><span class="rest" style="display:none">dle.</span></p>',
  '<div class="abstract"><details class="rest"><summary class="cut">more</summary>Folded text.</details></div>',
];

const listing = record({
  title: constantFrom(...TITLES),
  abstract: constantFrom(...ABSTRACTS),
  space: constantFrom('', '\n', ' \n '),
});
type Listing = { title: string; abstract: string; space: string };

const AUTHORS = '<i class="author">Ada Lind</i>, <i class="author">Bo Quispe</i>';
const SHAPES: Record<string, (all: readonly Listing[]) => string> = {
  list: (all) =>
    `<ul>${all.map((l) => `<li class="paper"><b>${l.title}</b>${AUTHORS}${l.abstract}</li>${l.space}`).join('')}</ul>`,
  table: (all) =>
    `<table>${all.map((l) => `<tr class="paper"><td><b>${l.title}</b></td><td>${AUTHORS}${l.abstract}</td></tr>`).join('')}</table>`,
  paragraphs: (all) => all.map((l) => `<p class="paper"><b>${l.title}</b>${AUTHORS} text</p>${l.space}`).join(''),
  siblings: (all) =>
    `<div class="flat">${all.map((l) => `<b>${l.title}</b>${l.space}<span>${AUTHORS}</span>${l.abstract}`).join('')}</div>`,
  runs: (all) =>
    `<div class="flat">${all.map((l) => `Title: ${l.title}<br>2024, pages${l.space}<br><br>`).join('')}</div>`,
  definitions: (all) =>
    `<dl class="flat">${all.map((l) => `<dt><b>${l.title}</b></dt><dd>${AUTHORS}${l.abstract}</dd>`).join('')}</dl>`.replaceAll(
      '<dt><b>',
      '<dt>',
    ),
};

const ACTIONS = [
  'save',
  'abstract',
  'duplicates',
  'save-all',
  'expand-all',
  'show-duplicates',
  'undo',
  'menu',
  'about',
];

describe('apply, then undo', () => {
  it('leaves every byte and every node as it was, whatever the reader did between', async () => {
    await assert(
      asyncProperty(
        constantFrom(...Object.keys(SHAPES)),
        array(listing, { minLength: 0, maxLength: 6 }),
        array(tuple(constantFrom(...ACTIONS), nat(5)), { maxLength: 6 }),
        constantFrom('off', 'stop', 'die'),
        async (shape, all, steps, end) => {
          show(`<h1>Someone</h1>text ${SHAPES[shape]?.(all) ?? ''} more<p>end</p>`);
          const [before, had] = [bytes(), nodes()];
          const { session } = await annotateNow();
          for (const [action, at] of steps) {
            const target = controls(action)[at % Math.max(1, controls(action).length)];
            if (target) click(target);
          }
          await settled();
          if (end === 'off') await session.turn('off');
          if (end === 'die') {
            session.fallSilent();
            (await annotateNow()).session.stop();
          }
          session.stop();
          expect(bytes()).toBe(before);
          const has = nodes();
          expect(has.length).toBe(had.length);
          expect(has.every((node, at) => node === had[at])).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
