/** Puts a reason into English for the commands, from the messages that the extension shows. */
import { readFileSync } from 'node:fs';
import type { Reason } from '../src/duplicates/cluster.ts';
import { reasonWords } from '../src/duplicates/reason-words.ts';

const MESSAGES: unknown = JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8'));

const found = new Map<string, string>();

/** `reason` in words: "same DOI (10.1000/x)". */
export function inEnglish(reason: Reason): string {
  const { key, values } = reasonWords(reason);
  return englishWords(key, ...values);
}

/** The message `key` ("page.about") with its values, in English. */
export function englishWords(key: string, ...values: readonly string[]): string {
  return message(key).replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? '');
}

function message(key: string): string {
  let words = found.get(key);
  if (words !== undefined) return words;
  let at: unknown = MESSAGES;
  for (const part of key.split('.')) at = new Map<string, unknown>(Object.entries(at ?? {})).get(part);
  if (typeof at !== 'string') throw new Error(`no message ${key}`);
  words = at;
  found.set(key, words);
  return words;
}
