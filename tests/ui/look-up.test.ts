import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookedUp } from '../../src/ui/look-up.ts';

const asked = vi.fn<(name: string, values: string[]) => string>();

beforeEach(() => {
  const messages = new Map([
    ['list_found', '$1 of $2'],
    ['list_empty', 'Nothing yet'],
  ]);
  asked.mockReset();
  asked.mockImplementation((name, values) =>
    (messages.get(name) ?? '').replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? ''),
  );
  fakeBrowser.i18n.getMessage = (name: string, values: string | (string | number)[] = []) =>
    asked(name, [values].flat().map(String));
});

it('asks the browser once for a message, whatever its values are', () => {
  const words = lookedUp((value) => `<${value}>`);

  expect(words('list.found', 3, 'all')).toBe('<3> of <all>');
  expect(words('list.found', '$2', '$1')).toBe('<$2> of <$1>');
  expect([words('list.empty'), words('list.empty')]).toEqual(['Nothing yet', 'Nothing yet']);
  expect(asked.mock.calls.map(([name]) => name)).toEqual(['list_found', 'list_empty']);
});
