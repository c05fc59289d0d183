/** Picking a rule in the page: the reader points at a listing and its fields, sees what is found, and saves the rule. */
import type { Wording } from '../annotate/ports.ts';
import { bodyOf, rootOf } from '../annotate/unclobbered.ts';
import type { Page } from '../extract/adapter.ts';
import { patternOf } from '../extract/rules/address.ts';
import { LIMITS, RULE_FIELDS, type RuleDraft, type RuleField } from '../extract/rules/site-rule.ts';
import type { PickingCalls } from '../messages/protocol.ts';
import { fieldSelectors } from './field-selectors.ts';
import { outlines } from './outlines.ts';
import { pickPanel } from './panel.ts';
import { pointing } from './pointing.ts';
import { columnsOf, type Picked, preview } from './preview.ts';
import { rowAround, rowSelectors } from './row-selectors.ts';

/** The background, as picking asks it. */
export type PickingPort = {
  readonly [Name in keyof PickingCalls]: (
    ...payload: Parameters<PickingCalls[Name]>
  ) => Promise<ReturnType<PickingCalls[Name]>>;
};

/** The fields that are asked for one after the other; the others are picked by their buttons. */
const ASKED: readonly RuleField[] = ['row', 'title', 'authors'];
/** What a person does to a page with a pointer: while something is picked the page hears none of it. */
const POINTER = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'];

/** Lets the reader pick, until the rule is saved, cancelled, or `signal` aborts. The page itself is not changed. */
export async function startPicking(
  page: Page,
  port: PickingPort,
  wording: Wording,
  signal: AbortSignal,
): Promise<void> {
  const { document } = page;
  const { words } = wording;
  const here = await port.ruleHere();
  const before = here.ok ? here.value.rule : undefined;
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  const { Element: PageElement, KeyboardEvent: PageKey } = view;
  const life = new AbortController();
  const picks = AbortSignal.any([signal, life.signal]);
  const ways = new Map<RuleField, readonly string[]>();
  let active: RuleField | undefined = before ? undefined : 'row';
  let now = preview(page, before?.columns ?? {});

  const panel = pickPanel(document, wording, here.ok ? here.value.site : undefined, {
    pick: (field) => ask(field),
    another(field) {
      const all = ways.get(field) ?? [];
      const next = all[(all.indexOf(panel.fields[field].value) + 1) % all.length];
      if (next === undefined) return;
      panel.fields[field].value = next;
      look();
    },
    edited: () => look(),
    save: () => void save(),
    cancel: () => end(),
  });
  panel.name.maxLength = LIMITS.name;
  panel.path.maxLength = LIMITS.path;
  panel.name.value = before?.name ?? page.url.hostname;
  panel.path.value = before?.path ?? patternOf(page.url);
  panel.overSite.checked = before ? before.overSite === true : here.ok && here.value.site !== undefined;
  for (const field of RULE_FIELDS) panel.fields[field].value = before?.columns[field] ?? '';
  const isOurs = (element: Element) => panel.host.contains(element);
  /** Under the pointer; what was widened by keys stays until it leaves. */
  let hovered: Element | undefined;
  const pointer = pointing(() => startOf(active), isOurs);
  const frame = outlines(document, view, panel.layer, picks);
  (rootOf(document) ?? document).append(panel.host);
  look();
  ask(active);

  view.addEventListener('mousemove', follow, { capture: true, signal: picks });
  view.addEventListener('keydown', keyed, { capture: true, signal: picks });
  for (const type of POINTER) view.addEventListener(type, pointed, { capture: true, signal: picks });
  picks.addEventListener('abort', () => panel.host.remove());

  function picked(): Picked {
    return Object.fromEntries(RULE_FIELDS.map((field) => [field, panel.fields[field].value]));
  }

  function draft(): RuleDraft | undefined {
    const columns = columnsOf(picked());
    const [name, path] = [panel.name.value.trim(), panel.path.value.trim()];
    if (!columns || name === '' || !path.startsWith('/')) return undefined;
    const isOver = here.ok && here.value.site !== undefined && panel.overSite.checked;
    return { name, path, columns, ...(isOver && { overSite: true }) };
  }

  function look(): void {
    now = preview(page, picked());
    show();
  }

  function show(): void {
    panel.show({
      active,
      preview: now,
      ways: new Set([...ways].flatMap(([field, all]) => (all.length > 1 ? [field] : []))),
      canSave: draft() !== undefined && now.readings.length > 0 && Object.keys(now.faults).length === 0,
    });
    draw();
  }

  function draw(): void {
    const inRows = (field: RuleField) => {
      const selector = now.faults[field] === undefined ? panel.fields[field].value.trim() : '';
      return selector === '' ? [] : now.rows.flatMap((row) => [...row.querySelectorAll(selector)]);
    };
    frame({
      row: now.rows,
      field: RULE_FIELDS.slice(3, -1).flatMap(inRows),
      authors: inRows('authors'),
      title: now.readings.flatMap(({ title }) =>
        title instanceof PageElement ? [title] : (title.parentElement ?? []),
      ),
      pointed: active !== undefined && pointer.element ? [pointer.element] : [],
    });
  }

  function ask(field: RuleField | undefined): void {
    active = field;
    hovered = undefined;
    show();
    if (field === undefined) panel.name.focus({ preventScroll: true });
    else panel.rest();
  }

  function take(field: RuleField, element: Element): void {
    const row = field === 'row' ? element : now.rows.find((each) => each !== element && each.contains(element));
    const found = field === 'row' ? rowSelectors(element) : row ? fieldSelectors(field, element, row, now.rows) : [];
    const usable = found.filter((selector) => preview(page, { [field]: selector }).faults[field] === undefined);
    const [best] = usable;
    if (best === undefined) return panel.say(words('pick.notInside'), true);
    ways.set(field, usable);
    panel.fields[field].value = best;
    now = preview(page, picked());
    ask(ASKED.slice(ASKED.indexOf(field) + 1).find((next) => ASKED.includes(field) && panel.fields[next].value === ''));
  }

  /** Where keys begin: at the first listing, or inside of it. */
  function startOf(field: RuleField | undefined): Element | undefined {
    const [row] = now.rows;
    if (field !== 'row' && row) return row.firstElementChild ?? undefined;
    const body = bodyOf(document);
    return (
      body?.querySelector('main li, main article, article, ol > li, main tr, dd') ??
      body?.firstElementChild ??
      undefined
    );
  }

  function targetOf(event: Event): Element | undefined {
    const { target } = event;
    return target instanceof PageElement && !isOurs(target) ? target : undefined;
  }

  function follow(event: Event): void {
    const target = active === undefined ? undefined : targetOf(event);
    if (!target || target === hovered) return;
    hovered = target;
    pointer.at(active === 'row' ? rowAround(target) : target);
    draw();
  }

  function pointed(event: Event): void {
    const target = targetOf(event);
    if (active === undefined || !target) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click' || !event.isTrusted) return;
    follow(event);
    take(active, pointer.element ?? target);
  }

  function keyed(event: Event): void {
    if (!(event instanceof PageKey) || !event.isTrusted) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      swallow(event);
      return end();
    }
    const focus = panel.holdsFocus();
    if (active === undefined || focus === 'typing') return;
    if (event.key === 'Enter' && focus !== 'button' && pointer.element) {
      swallow(event);
      return take(active, pointer.element);
    }
    if (!pointer.press(event.key)) return;
    swallow(event);
    pointer.element?.scrollIntoView({ block: 'nearest' });
    draw();
  }

  function swallow(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  async function save(): Promise<void> {
    const rule = draft();
    if (!rule) return;
    const kept = await port.keepRule(rule);
    if (kept.ok) return end();
    panel.say(words(`pick.failure.${kept.error}`), true);
  }

  function end(): void {
    life.abort();
    void port.endPicking();
  }
}
