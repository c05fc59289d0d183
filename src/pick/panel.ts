/** The panel in which a rule takes shape: its fields, what they find in the page, its name. Text only, never HTML. */
import type { Wording } from '../annotate/ports.ts';
import { create } from '../annotate/unclobbered.ts';
import { RULE_FIELDS, type RuleField } from '../extract/rules/site-rule.ts';
import type { Publication } from '../publication/publication.ts';
import styles from './pick.css?inline';
import type { Preview } from './preview.ts';

/** What the reader did in the panel. */
export interface PanelHandlers {
  pick(field: RuleField): void;
  another(field: RuleField): void;
  /** Something was typed. */
  edited(): void;
  save(): void;
  cancel(): void;
}

/** What the panel shows besides what is typed into it. */
export interface PanelState {
  readonly active: RuleField | undefined;
  readonly preview: Preview;
  /** The fields that can be found in more than one way. */
  readonly ways: ReadonlySet<RuleField>;
  readonly canSave: boolean;
}

/** The panel. */
export interface PickPanel {
  readonly host: HTMLElement;
  /** Lies over the page, for frames. */
  readonly layer: HTMLElement;
  readonly fields: Readonly<Record<RuleField, HTMLInputElement>>;
  readonly name: HTMLInputElement;
  readonly path: HTMLInputElement;
  readonly overSite: HTMLInputElement;
  show(state: PanelState): void;
  /** Says a line in the place of the instruction; spoken too. */
  say(text: string, isWarning?: boolean): void;
  /** Whether the keys belong to a field that is typed into, or to a button. */
  holdsFocus(): 'typing' | 'button' | undefined;
  /** Takes the focus off the buttons: keys then mean the page. */
  rest(): void;
}

/** Builds the panel; `site` is the name of the site that Paperfold reads by itself. */
export function pickPanel(
  document: Document,
  { words, counted }: Wording,
  site: string | undefined,
  handlers: PanelHandlers,
): PickPanel {
  const host = create(document, 'paperfold-picker');
  const carrier = create(document, 'div');
  const root = carrier.attachShadow({ mode: 'closed' });
  host.append(carrier);

  const layer = part('div', 'layer');
  const step = part('p', 'step');
  step.tabIndex = -1;
  step.setAttribute('role', 'status');
  const found = part('p', 'soft');
  found.setAttribute('role', 'status');
  found.dataset['found'] = '';
  const sample = part('div', 'sample');
  const lines = new Map<RuleField, { line: HTMLElement; way: HTMLElement; fault: HTMLElement }>();
  const inputs = new Map<RuleField, HTMLInputElement>();
  const fields = part('div', 'fields');
  for (const field of RULE_FIELDS) {
    const input = entry(field, true);
    const way = control(`another-${field}`, '↻', () => handlers.another(field));
    way.title = words('pick.another');
    way.setAttribute('aria-label', words('pick.anotherOf', words(`pick.field.${field}`)));
    const choose = control(`pick-${field}`, words('pick.pick'), () => handlers.pick(field));
    choose.setAttribute('aria-label', words('pick.pickOf', words(`pick.field.${field}`)));
    const fault = part('p', 'warn');
    const line = labelled(field, words(`pick.field.${field}`), input, way, choose, fault);
    lines.set(field, { line, way, fault });
    inputs.set(field, input);
    fields.append(line);
  }
  const [name, path] = [entry('name', false), entry('path', true)];
  const overSite = create(document, 'input') as HTMLInputElement;
  overSite.type = 'checkbox';
  overSite.dataset['field'] = 'over-site';
  const over = part('label', 'check');
  over.append(overSite, words('pick.overSite', site ?? ''));
  over.hidden = site === undefined;
  const save = control('save-rule', words('pick.save'), handlers.save);
  save.classList.add('main');
  const panel = part('section', 'panel');
  const title = part('h2', '');
  title.textContent = words('pick.title');
  const side = control('side', '⇄', () => panel.classList.toggle('left'));
  side.title = words('pick.side');
  side.setAttribute('aria-label', words('pick.side'));
  const head = part('div', 'head');
  head.append(title, side);
  const named = [labelled('name', words('pick.name'), name), labelled('path', words('pick.path'), path)];
  const ends = part('div', 'ends');
  ends.append(save, control('cancel-rule', words('pick.cancel'), handlers.cancel));
  panel.setAttribute('aria-label', words('pick.title'));
  panel.lang = words('locale');
  panel.append(head, step, fields, found, sample, ...named, over, ends);
  const style = create(document, 'style');
  style.textContent = styles;
  root.append(style, layer, panel);
  for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation());

  return {
    host,
    layer,
    // Every field has its input: they were made from the same list.
    fields: Object.fromEntries(inputs) as Record<RuleField, HTMLInputElement>,
    name,
    path,
    overSite,
    show({ active, preview, ways, canSave }) {
      for (const [field, { line, way, fault }] of lines) {
        line.classList.toggle('active', field === active);
        way.hidden = !ways.has(field);
        const wrong = preview.faults[field];
        fault.textContent = wrong === undefined ? '' : words(`pick.fault.${wrong}`);
        fault.hidden = wrong === undefined;
      }
      step.classList.remove('warn');
      step.textContent = words(`pick.step.${active ?? 'check'}`);
      const withAuthors = preview.readings.filter(({ publication }) => publication.authors.length > 0).length;
      found.textContent =
        preview.rows.length === 0
          ? words('pick.nothing')
          : [
              counted('pick.rows', preview.rows.length),
              counted('pick.titles', preview.readings.length),
              counted('pick.withAuthors', withAuthors),
            ].join(' · ');
      const [first] = preview.readings;
      sample.hidden = first === undefined;
      if (first) sample.replaceChildren(...sampleOf(first.publication));
      (save as HTMLButtonElement).disabled = !canSave;
    },
    say(text, isWarning = false) {
      step.textContent = text;
      step.classList.toggle('warn', isWarning);
    },
    holdsFocus() {
      const focused = root.activeElement;
      if (focused === null || focused === step) return undefined;
      return focused.nodeName === 'INPUT' ? 'typing' : 'button';
    },
    rest: () => step.focus({ preventScroll: true }),
  };

  function part(tag: string, name: string): HTMLElement {
    const element = create(document, tag);
    if (name !== '') element.className = name;
    return element;
  }

  function control(action: string, label: string, press: () => void): HTMLElement {
    const button = part('button', '');
    button.setAttribute('type', 'button');
    button.dataset['action'] = action;
    button.textContent = label;
    button.addEventListener('click', (event) => event.isTrusted && press());
    return button;
  }

  function entry(field: string, isCode: boolean): HTMLInputElement {
    const input = create(document, 'input') as HTMLInputElement;
    input.id = `field-${field}`;
    input.dataset['field'] = field;
    input.spellcheck = false;
    input.autocomplete = 'off';
    if (isCode) {
      input.className = 'code';
      input.dir = 'ltr';
    }
    input.addEventListener('input', handlers.edited);
    return input;
  }

  function labelled(field: string, text: string, ...others: readonly HTMLElement[]): HTMLElement {
    const label = create(document, 'label');
    label.setAttribute('for', `field-${field}`);
    label.textContent = text;
    const line = part('div', 'line');
    line.append(label, ...others);
    return line;
  }

  function sampleOf({ title: text, authors, year, venue }: Publication): HTMLElement[] {
    const lines = [text, authors.join(' · '), [venue, year].filter((known) => known !== undefined).join(', ')];
    return lines.flatMap((line, place) => {
      if (line === '') return [];
      const shown = part('p', place === 0 ? 'title' : 'soft');
      shown.dir = 'auto';
      shown.textContent = line;
      return [shown];
    });
  }
}
