/** The small menu of the panel. */
import { Ellipsis } from 'lucide';
import type { ToolName } from '../../messages/protocol.ts';
import type { Setting } from '../ports.ts';
import { arrowKeys } from './arrow-keys.ts';
import { button, make, onTrusted, set } from './controls.ts';

/** What the menu asks for. */
export interface MenuCommands {
  offSite(): void;
  options(): void;
  use(name: ToolName): void;
}

/** The button and its menu, for the panel `host`. `about` says how and why the page was read. */
export function menuFor(
  setting: Setting,
  host: HTMLElement,
  commands: MenuCommands,
  about: () => string,
  signal: AbortSignal,
): HTMLElement {
  const { document, words, page } = setting;
  const items = make(document, 'div', { role: 'menu', 'aria-label': words('page.menu') });
  const why = make(document, 'p', { hidden: '' });
  const menu = make(document, 'div', { class: 'menu', hidden: '' }, items, why);
  const { element } = button(document, 'menu', {}, { '': Ellipsis }, () => open(menu.hidden === true));
  set(element, { 'aria-label': words('page.menu'), title: words('page.menu'), 'aria-haspopup': 'menu' });
  items.append(
    item('off-site', words('page.offSite', page.url.hostname), commands.offSite),
    item('select-papers', words('page.select.menu'), commands.use),
    item('same-paper', words('page.samePaper.menu'), commands.use),
    item('options', words('page.options'), commands.options),
    item('about', words('page.about'), () => {
      why.textContent = about();
      why.hidden = !why.hidden;
    }),
  );
  arrowKeys(items);
  const whole = make(document, 'div', { class: 'more' }, element, menu);
  onTrusted(whole, 'keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape' && !menu.hidden) {
      open(false);
      element.focus();
    }
  });
  // Seen from the document, events inside a closed root come from its host.
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(host)) open(false);
    },
    { capture: true, signal },
  );
  whole.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !whole.contains(event.relatedTarget)) open(false);
  });
  open(false);
  return whole;

  function open(wanted: boolean): void {
    menu.hidden = !wanted;
    why.hidden = true;
    element.setAttribute('aria-expanded', String(wanted));
    if (wanted) menu.querySelector<HTMLElement>('button')?.focus();
  }

  function item<Action extends string>(action: Action, label: string, run: (action: Action) => void): HTMLElement {
    const control = button(document, action, { '': label }, {}, () => {
      // What is said about the page stands in the menu itself.
      if (action !== 'about') open(false);
      run(action);
    }).element;
    set(control, { role: 'menuitem' });
    return control;
  }
}
