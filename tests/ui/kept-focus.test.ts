// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { keepFocus } from '../../src/ui/kept-focus.ts';

beforeAll(() => {
  keepFocus(document);
  // jsdom lays nothing out.
  HTMLElement.prototype.getClientRects = function getClientRects(this: HTMLElement) {
    return (this.closest('[hidden]') ? [] : [1]) as unknown as DOMRectList;
  };
});
beforeEach(() => {
  document.body.innerHTML = `
    <section tabindex="-1" id="bar"><div><button id="inner">Do it</button></div><button id="other">Other</button></section>
    <ul hidden><li data-entry="a" tabindex="0"></li></ul>
    <ul><li data-entry="b" tabindex="0"></li></ul>
    <p><button id="lone">Lone</button></p>`;
});

const the = (id: string) => document.getElementById(id) as HTMLElement;
const settled = () => new Promise((done) => setTimeout(done, 0));

it('moves to the nearest part around a control that was taken away', async () => {
  the('inner').focus();
  the('inner').parentElement?.remove();
  await vi.waitFor(() => expect(document.activeElement).toBe(the('bar')));
});

it('moves to the paper in turn where nothing around it is left', async () => {
  the('lone').focus();
  the('lone').parentElement?.remove();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('data-entry')).toBe('b'));
});

it('leaves the focus where it is, and nowhere if the reader left the control', async () => {
  the('inner').focus();
  the('lone').remove();
  await settled();
  expect(document.activeElement).toBe(the('inner'));
  the('inner').blur();
  await settled();
  the('inner').remove();
  await settled();
  expect(document.activeElement).toBe(document.body);
});

it('gives way to a part that moves the focus by itself', async () => {
  the('inner').focus();
  the('inner').remove();
  the('other').focus();
  await settled();
  expect(document.activeElement).toBe(the('other'));
});
