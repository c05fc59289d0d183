/** Puts a reason into English for the commands, from the messages that the extension shows. */
import { readFileSync } from 'node:fs';
import type { Reason } from '../src/duplicates/reasons/cluster.ts';
import { reasonWords } from '../src/duplicates/reasons/reason-words.ts';

const MESSAGES: unknown = JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8'));

/** Messages, taken apart at the places of their values. */
const found = new Map<string, readonly string[]>();

/** `reason` in words: "same DOI (10.1000/x)". */
export function inEnglish(reason: Reason): string {
  const { key, values } = reasonWords(reason);
  return englishWords(key, ...values);
}

/** The message `key` ("page.about") with its values, in English. */
export function englishWords(key: string, ...values: readonly string[]): string {
  const [first = '', ...rest] = piecesOf(key);
  let words = first;
  for (let at = 0; at < rest.length; at += 2) words += (values[Number(rest[at]) - 1] ?? '') + (rest[at + 1] ?? '');
  return words;
}

/** What stands before the first value, the number of that value, what stands behind it, and so on. */
function piecesOf(key: string): readonly string[] {
  const known = found.get(key);
  if (known !== undefined) return known;
  let at: unknown = MESSAGES;
  for (const part of key.split('.')) at = new Map<string, unknown>(Object.entries(at ?? {})).get(part);
  if (typeof at !== 'string') throw new Error(`no message ${key}`);
  const pieces = at.split(/\$(\d)/u);
  found.set(key, pieces);
  return pieces;
}
