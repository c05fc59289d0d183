import { expect, it } from 'vitest';
import { hash } from '../../src/duplicates/records/fingerprint.ts';
import { ReadOnce } from '../../src/duplicates/records/read-once.ts';

it('reads each text once, also what cannot be read', () => {
  const asked: string[] = [];
  const read = new ReadOnce((text) => {
    asked.push(text);
    return text === 'nobody' ? undefined : text.toUpperCase();
  });
  expect(['ada', 'nobody', 'ada', 'nobody', ''].map((text) => read.of(text))).toEqual([
    'ADA',
    undefined,
    'ADA',
    undefined,
    '',
  ]);
  expect(asked).toEqual(['ada', 'nobody', '']);
});

it('does not take one text for another of the same hash', () => {
  const [one, other] = ['7yzx', 'e6ad'];
  expect(hash(one)).toBe(hash(other));
  const read = new ReadOnce((text) => text);
  for (const text of [one, other, one, other]) expect(read.of(text)).toBe(text);
});
