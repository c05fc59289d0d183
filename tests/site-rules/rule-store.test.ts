import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS, type SiteRule } from '../../src/extract/rules/site-rule.ts';
import {
  dropRule,
  type KeptRule,
  keepRules,
  keptRules,
  onRulesChanged,
  ruleInUse,
} from '../../src/site-rules/rule-store.ts';

const rule: SiteRule = {
  name: 'Quill',
  hosts: ['quill.example'],
  path: '/works*',
  columns: { row: 'li', title: 'b' },
};
const kept = (id: string, change: Partial<KeptRule> = {}): KeptRule => ({ id, on: true, rule, ...change });
const here = new URL('https://quill.example/works/1');

beforeEach(() => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
});

describe('the rules of a reader', () => {
  it('are kept, replaced by id and deleted', async () => {
    expect(await keepRules([kept('a'), kept('b', { rule: { ...rule, name: 'Another' } })])).toEqual({
      ok: true,
      value: undefined,
    });
    expect((await keptRules()).map(({ id }) => id)).toEqual(['b', 'a']);
    await keepRules([kept('a', { rule: { ...rule, name: 'A first' } })]);
    expect((await keptRules()).map(({ rule: { name } }) => name)).toEqual(['A first', 'Another']);
    await dropRule('a');
    expect((await keptRules()).map(({ id }) => id)).toEqual(['b']);
  });

  it('are used where they hold and are switched on', async () => {
    await keepRules([kept('a'), kept('off', { on: false, rule: { ...rule, path: '/works/1' } })]);
    expect((await ruleInUse(here))?.id).toBe('a');
    expect(await ruleInUse(new URL('https://quill.example/talks'))).toBeUndefined();
    expect(await ruleInUse(new URL('https://other.example/works/1'))).toBeUndefined();
  });

  it('are so many and no more', async () => {
    const many = Array.from({ length: LIMITS.rules }, (_, place) => kept(`r${place}`));
    expect(await keepRules(many)).toMatchObject({ ok: true });
    expect(await keepRules([kept('more')])).toEqual({ ok: false, error: 'many' });
    expect(await keepRules([kept('r0', { on: false })])).toMatchObject({ ok: true });
    expect(await keptRules()).toHaveLength(LIMITS.rules);
  });

  it('that are damaged in the store are passed over', async () => {
    await keepRules([kept('a'), { ...kept('b'), rule: { ...rule, columns: { row: 'li:hover', title: 'b' } } }]);
    expect((await keptRules()).map(({ id }) => id)).toEqual(['a']);
  });

  it('are told to all who show them', async () => {
    const heard = vi.fn<() => void>();
    const stop = onRulesChanged(heard);
    await keepRules([kept('a')]);
    await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
    stop();
  });

  it('are none, and cannot be kept, where the browser forbids storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(await keptRules()).toEqual([]);
    expect(await keepRules([kept('a')])).toEqual({ ok: false, error: 'store' });
    expect(await dropRule('a')).toEqual({ ok: false, error: 'store' });
  });
});
