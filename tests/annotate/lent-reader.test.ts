// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import type { Joining, LentReader } from '../../src/annotate/reading/lent-reader.ts';
import { claimHome, homeHere, lendReader } from '../../src/annotate/tools.ts';

const reader: LentReader = {
  id: 'generic',
  name: '',
  how: 'structure',
  pages: { links: 'a', parameter: 'page' },
  finds: async () => true,
  reading: () => ({
    read: async () => ({ listings: [] }),
    elsewhere: () => reader.reading({} as never),
    owner: () => undefined,
  }),
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'paperfold');
});

it('joins the content script that runs there, and only where one runs', () => {
  expect(lendReader(reader)).toBe(false);
  const home = claimHome();
  const join = vi.fn<Joining>(async () => {});
  if (home) home.join = join;
  expect(lendReader(reader)).toBe(true);
  expect(join).toHaveBeenCalledExactlyOnceWith(reader);
});

it('takes no element of the page for a content script', () => {
  // Elements with that name or id are found on the prototype of the page's global object.
  const prototype: object = Object.getPrototypeOf(globalThis);
  Object.defineProperty(prototype, 'paperfold', { configurable: true, value: { join: vi.fn<Joining>() } });
  try {
    expect(homeHere()).toBeUndefined();
    expect(lendReader(reader)).toBe(false);
  } finally {
    Reflect.deleteProperty(prototype, 'paperfold');
  }
});
