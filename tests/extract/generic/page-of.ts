/** A page from its text, without scripts, styles or network. */
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Page } from '../../../src/extract/adapter.ts';

export function pageOf(html: string, url = 'https://person.example.org/publications'): Page {
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return { document, url: new URL(url) };
}
