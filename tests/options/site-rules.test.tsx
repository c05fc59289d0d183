// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ruleFile } from '../../src/extract/rules/rule-file.ts';
import type { SiteRule } from '../../src/extract/rules/site-rule.ts';
import type { RuleBook } from '../../src/options/rule-book.ts';
import { SiteRules } from '../../src/options/site-rules.tsx';
import { fail, ok } from '../../src/result.ts';
import type { KeptRule } from '../../src/site-rules/rule-store.ts';
import { speak } from '../i18n.ts';
import { click, eventually, mount, texts, the, unmount } from '../list-view/mounting.ts';

const rule: SiteRule = {
  name: 'Quill',
  hosts: ['quill.example'],
  path: '/works',
  columns: { row: 'li', title: 'b' },
};

/** Rules in memory. */
function bookOf(...start: readonly KeptRule[]): RuleBook & { now: KeptRule[]; isFull: boolean } {
  return {
    now: [...start],
    isFull: false,
    async all() {
      return this.now;
    },
    async keep(rules) {
      if (this.isFull) return fail('many');
      this.now = [...this.now.filter(({ id }) => !rules.some((each) => each.id === id)), ...rules];
      return ok(undefined);
    },
    async drop(id) {
      this.now = this.now.filter((each) => each.id !== id);
      return ok(undefined);
    },
    download: vi.fn<RuleBook['download']>(),
    listen: () => () => {},
  };
}

/** Chooses a file with this text. */
async function choose(text: string): Promise<void> {
  const input = the('[data-rules-import]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'rules.json')] });
  await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

const note = () => texts('[data-rules-note] p').join(' ');

beforeEach(() => speak('en'));
afterEach(unmount);

it('renames a rule, but never to nothing', async () => {
  const book = bookOf({ id: 'a', on: true, rule });
  await mount(<SiteRules book={book} />);
  await eventually(() => the('[data-rule="a"]'));
  const name = the('[data-field="rule-name"]') as HTMLInputElement;
  const say = async (value: string) => {
    name.value = value;
    await act(() => void name.dispatchEvent(new Event('change', { bubbles: true })));
  };
  await say('  My works ');
  await eventually(() => expect(book.now[0]?.rule.name).toBe('My works'));
  await say('   ');
  await eventually(() => expect(name.value).not.toBe('   '));
  expect(book.now[0]?.rule.name).toBe('My works');
});

it('switches a rule off, deletes it, and gives it back', async () => {
  const book = bookOf({ id: 'a', on: true, rule });
  await mount(<SiteRules book={book} />);
  await eventually(() => the('[data-rule="a"]'));
  await click('[data-action="rule-use"]');
  await eventually(() => expect(book.now[0]?.on).toBe(false));
  await click('[data-action="rule-delete"]');
  await eventually(() => expect(note()).toBe('“Quill” was deleted.'));
  expect(book.now).toEqual([]);
  await click('[data-action="rule-undo"]');
  await eventually(() => expect(book.now).toHaveLength(1));
});

it('gives all rules as a file', async () => {
  const book = bookOf({ id: 'a', on: true, rule });
  await mount(<SiteRules book={book} />);
  await eventually(() => the('[data-action="rules-export"]'));
  await click('[data-action="rules-export"]');
  expect(book.download).toHaveBeenCalledWith([rule]);
});

it('takes rules from a file, each once, and names those that it refuses', async () => {
  const book = bookOf({ id: 'a', on: true, rule });
  await mount(<SiteRules book={book} />);
  const wrong = { ...rule, name: 'Bad', columns: { row: 'li:hover', title: 'b' } };
  await choose(ruleFile([rule, { ...rule, path: '/more' }, { ...rule, path: '/more' }, wrong as SiteRule]));
  await eventually(() =>
    expect(note()).toBe('1 rule imported. Rule 4 (Bad) was refused: columns.row is not as it must be.'),
  );
  expect(book.now.map((each) => each.rule.path)).toEqual(['/works', '/more']);
});

it.each([
  ['{', 'no JSON'],
  ['[]', 'no Paperfold rules'],
])('refuses a file that is none: %s', async (text, said) => {
  await mount(<SiteRules book={bookOf()} />);
  await choose(text);
  await eventually(() => expect(note()).toContain(said));
});

it('says that there are too many', async () => {
  const book = bookOf();
  book.isFull = true;
  await mount(<SiteRules book={book} />);
  await choose(ruleFile([rule]));
  await eventually(() => expect(note()).toContain('More than 200 rules'));
});
