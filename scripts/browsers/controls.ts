/**
 * Reaches the controls inside the closed shadow roots of the released build, as a person's pointer does: Chromium through
 * its debugging protocol, Firefox through WebDriver BiDi (which serialises closed roots too). Clicks are trusted ones.
 */
import type { Page, Protocol } from 'puppeteer-core';
import { bidiOf, clickOn } from './bidi.ts';
import type { Running } from './launch.ts';

/** A control (or other element) inside a closed root of ours. */
export interface Control {
  /** `paperfold-panel`, `paperfold-actions` or `paperfold-picker`. */
  readonly host: string;
  /** The place of that host among all of its name, in page order. */
  readonly at: number;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text inside, white space collapsed. */
  readonly text: string;
  /** A trusted click in its middle, scrolled into view first. */
  press(): Promise<void>;
}

const HOSTS = ['paperfold-panel', 'paperfold-actions', 'paperfold-picker'];

/** All elements inside our closed roots on `page`, in page order. */
export async function controls(running: Running, page: Page): Promise<Control[]> {
  return running.name === 'chromium' ? chromiumControls(page) : firefoxControls(running, page);
}

/** The controls with this `data-action`, optionally of the n-th host only. */
export async function actions(running: Running, page: Page, action: string, at?: number): Promise<Control[]> {
  const all = await controls(running, page);
  return all.filter((c) => c.attributes['data-action'] === action && (at === undefined || c.at === at));
}

/** Clicks the control with this `data-action`; throws where there is none. */
export async function press(running: Running, page: Page, action: string, at?: number): Promise<void> {
  const [control] = await actions(running, page, action, at);
  if (!control) throw new Error(`no control "${action}"${at === undefined ? '' : ` in host ${at}`}`);
  await control.press();
}

async function chromiumControls(page: Page): Promise<Control[]> {
  const cdp = await page.createCDPSession();
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: Control[] = [];
  const counts = new Map<string, number>();
  const walk = (node: Protocol.DOM.Node, host?: { name: string; at: number }): void => {
    const name = node.localName ?? '';
    let inside = host;
    if (HOSTS.includes(name)) {
      inside = { name, at: counts.get(name) ?? 0 };
      counts.set(name, inside.at + 1);
    } else if (inside && node.nodeType === 1) {
      const attributes: Record<string, string> = {};
      for (let i = 0; i + 1 < (node.attributes?.length ?? 0); i += 2)
        attributes[node.attributes?.[i] ?? ''] = node.attributes?.[i + 1] ?? '';
      found.push({
        host: inside.name,
        at: inside.at,
        tag: name,
        attributes,
        text: chromiumText(node),
        async press() {
          const { backendNodeId } = node;
          await cdp.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
          const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
          const quad = quads[0];
          if (!quad) throw new Error(`<${name}> is not rendered`);
          const [x0 = 0, y0 = 0, , , x1 = 0, y1 = 0] = quad;
          await page.mouse.click((x0 + x1) / 2, (y0 + y1) / 2);
        },
      });
    }
    for (const shadow of node.shadowRoots ?? []) if (shadow.shadowRootType !== 'user-agent') walk(shadow, inside);
    for (const child of node.children ?? []) walk(child, inside);
  };
  walk(root);
  return found;
}

function chromiumText(node: Protocol.DOM.Node): string {
  if (node.localName === 'style') return '';
  const own = node.nodeType === 3 ? node.nodeValue : '';
  const parts = [own, ...(node.shadowRoots ?? []).map(chromiumText), ...(node.children ?? []).map(chromiumText)];
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}

/** https://w3c.github.io/webdriver-bidi/#type-script-NodeRemoteValue, as far as used here. */
interface BidiNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly nodeType: number;
    readonly localName?: string;
    readonly nodeValue?: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly children?: readonly BidiNode[];
    readonly shadowRoot?: BidiNode | null;
  };
}

async function firefoxControls(running: Running, page: Page): Promise<Control[]> {
  const connection = bidiOf(running);
  // A frame carries its context's id without declaring it.
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const reply = await connection.send('script.evaluate', {
    expression: `[...document.querySelectorAll('${HOSTS.join(',')}')]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 12, maxObjectDepth: 3 },
  });
  const found: Control[] = [];
  const counts = new Map<string, number>();
  const walk = (node: BidiNode, host: { name: string; at: number }): void => {
    const { value, sharedId } = node;
    if (value?.nodeType === 1 && !HOSTS.includes(value.localName ?? '')) {
      found.push({
        host: host.name,
        at: host.at,
        tag: value.localName ?? '',
        attributes: { ...value.attributes },
        text: bidiText(node),
        async press() {
          await page.evaluate(
            (name, at) => document.querySelectorAll(name)[at]?.scrollIntoView({ block: 'center' }),
            host.name,
            host.at,
          );
          await clickOn(connection, context, sharedId);
        },
      });
    }
    if (value?.shadowRoot) walk(value.shadowRoot, host);
    for (const child of value?.children ?? []) walk(child, host);
  };
  const { value: nodes } = reply.result.result as { readonly value: readonly BidiNode[] };
  for (const node of nodes) {
    const name = node.value?.localName ?? '';
    const at = counts.get(name) ?? 0;
    counts.set(name, at + 1);
    walk(node, { name, at });
  }
  return found;
}

function bidiText(node: BidiNode): string {
  const { value } = node;
  if (value?.localName === 'style') return '';
  const parts = [
    value?.nodeValue ?? '',
    ...(value?.shadowRoot ? [bidiText(value.shadowRoot)] : []),
    ...(value?.children ?? []).map(bidiText),
  ];
  return parts.join(' ').replace(/\s+/gu, ' ').trim();
}
