// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { annotateNow, controls, show, type Visit } from './visiting.ts';

let now: Visit | undefined;
afterEach(() => now?.session.stop());

const AUTHORS = '<i class="author">Ada Lind</i>';

it.each([
  ['an item of a list', `<ol><li class="paper"><b>Tides and Moons</b>${AUTHORS}</li></ol>`, 'LI'],
  ['a table row', `<table><tr class="paper"><td>1</td><td><b>Tides and Moons</b></td></tr></table>`, 'TD'],
  ['a definition', `<dl class="flat"><dt>Tides and Moons</dt><dd>${AUTHORS}</dd></dl>`, 'DD'],
  ['siblings', `<section class="flat"><b>Tides and Moons</b><p>${AUTHORS}</p></section>`, 'SECTION'],
  ['a link', `<section><a class="paper" href="#"><b>Tides and Moons</b></a></section>`, 'SECTION'],
  [
    'a row of columns',
    `<div class="paper" style="display:flex"><div>1</div><section><b>Tides</b></section></div>`,
    'SECTION',
  ],
])('puts the actions of %s where they break nothing', async (_, html, parent) => {
  show(`<h1>Someone</h1>${html}`);
  now = await annotateNow();
  const actions = [...document.querySelectorAll('paperfold-actions')];
  expect(actions.map((element) => element.parentElement?.nodeName)).toEqual([parent]);
  const panels = [...document.querySelectorAll('paperfold-panel')];
  expect(panels.map((element) => element.closest('ul, ol, dl, table, a'))).toEqual([null]);
});

it('puts the panel before the first row, in the frame of the list where something stands before it', async () => {
  show('<div id="list"><h2>Papers</h2><p class="paper"><b>Tides and Moons</b></p></div>');
  now = await annotateNow();
  expect(document.querySelector('#list > paperfold-panel + p.paper')).not.toBeNull();
  expect(controls('save')).toHaveLength(1);
});
