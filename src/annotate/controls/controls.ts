/** The pieces that panel and row actions are made of: shadow hosts, buttons, icons. Text only, never HTML. */
import type { IconNode } from 'lucide';
import type { Setting } from '../ports.ts';
import { create } from '../unclobbered.ts';
import styles from './controls.css?inline';

/** A custom-named element of ours, and the root that its controls live in. */
export interface Hosted {
  readonly host: HTMLElement;
  /** Inside the shadow root; everything is put into this. */
  readonly box: HTMLElement;
}

/** Shared by all roots: a script of ours sees one document. */
let sheet: CSSStyleSheet | undefined;

/**
 * An element `name` with a shadow root on a `div` inside it. The name is not registered, and the root is not on the
 * element itself: a page that registers the name first would be handed a closed root by `attachInternals`.
 */
export function hosted(setting: Setting, name: string, box = boxOf(setting)): Hosted {
  const { document, view, openRoots } = setting;
  const host = create(document, name);
  const carrier = create(document, 'div');
  const root = carrier.attachShadow({ mode: openRoots ? 'open' : 'closed' });
  if (!adopt(root, view)) root.append(make(document, 'style', {}, styles));
  root.append(box);
  host.append(carrier);
  for (const type of OURS) host.addEventListener(type, keep);
  return { host, box };
}

/** What all our controls stand in: says their language and, by its theme, their colours. */
export function boxOf({ document, locale }: Setting): HTMLElement {
  return make(document, 'div', { class: 'box', lang: locale, dir: 'auto' });
}

/** Clicks and keys meant for our controls are not the page's: a row may be a link, a key a shortcut. */
const OURS = ['click', 'mousedown', 'pointerdown', 'keydown'];
const keep = (event: Event) => event.stopPropagation();

/** Shares one style sheet among all roots. Firefox refuses it to content scripts: then each root has its own element. */
function adopt(root: ShadowRoot, view: Window & typeof globalThis): boolean {
  try {
    if (sheet === undefined) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(styles);
    }
    root.adoptedStyleSheets = [sheet];
    return root.adoptedStyleSheets.length === 1;
  } catch {
    return false;
  }
}

/** An element with attributes and children. */
export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element = create(document, name);
  set(element, attributes);
  element.append(...children);
  return element;
}

/** Sets attributes of an element of ours. */
export function set(element: Element, attributes: IconNode[number][1]): void {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
}

/** An icon, drawn in the colour of the text. */
export function icon(document: Document, node: IconNode): Element {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  set(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  for (const [name, attributes] of node) {
    const part = document.createElementNS(space, name);
    set(part, attributes);
    svg.append(part);
  }
  return svg;
}

/** What a control may say, by state (several, separated by spaces, may share one); the widest sets its width. */
export type Labels = Readonly<Record<string, string>>;

/** A button whose size is the same in all its states. */
export interface Control {
  readonly element: HTMLElement;
  /** Shows the label of that state. */
  say(state: string): void;
}

/**
 * A button. `labels` holds a text for each state, `icons` an icon for those that have one; `press` is called for what a
 * person did, never for events that a page made up. Without it whoever holds the button listens.
 */
export function button(
  document: Document,
  action: string,
  labels: Labels,
  icons: Readonly<Record<string, IconNode>>,
  press?: (event: Event) => void,
): Control {
  const element = make(document, 'button', { type: 'button', 'data-action': action });
  const parts: (readonly [string, HTMLElement])[] = [];
  const stack = (entries: readonly (readonly [string, Node | string])[]) => {
    const [only, another] = entries;
    // Every element costs the page time, in each row anew: what does not change needs no layers.
    if (only === undefined || another === undefined) {
      element.append(...entries.map(([, child]) => child));
      return;
    }
    const layers = entries.map(([states, child]) => [states, make(document, 'span', {}, child)] as const);
    parts.push(...layers);
    element.append(make(document, 'span', { class: 'stack' }, ...layers.map(([, layer]) => layer)));
  };
  stack(Object.entries(icons).map(([states, node]) => [states, icon(document, node)]));
  stack(Object.entries(labels));
  if (press) onTrusted(element, 'click', press);
  const say = (state: string) => {
    for (const [states, layer] of parts) layer.classList.toggle('on', states.split(' ').includes(state));
  };
  say(Object.keys(labels)[0]?.split(' ')[0] ?? '');
  return { element, say };
}

/** Listens for what a person did: events that scripts dispatch are not trusted. */
export function onTrusted(element: Element, type: string, then: (event: Event) => void): void {
  element.addEventListener(type, (event) => {
    if (!event.isTrusted) return;
    if (type === 'click') event.preventDefault();
    then(event);
  });
}
