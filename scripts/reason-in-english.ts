/** Puts a reason into English for the commands, from the messages that the extension shows. */
import { readFileSync } from 'node:fs';
import type { Reason } from '../src/duplicates/cluster.ts';
import { reasonWords } from '../src/duplicates/reason-words.ts';

const MESSAGES: unknown = JSON.parse(readFileSync(new URL('../locales/en.json', import.meta.url), 'utf8'));

/** `reason` in words: "same DOI (10.1000/x)". */
export function inEnglish(reason: Reason): string {
  const { key, values } = reasonWords(reason);
  let found: unknown = MESSAGES;
  for (const part of key.split('.')) found = new Map<string, unknown>(Object.entries(found ?? {})).get(part);
  if (typeof found !== 'string') throw new Error(`no message ${key}`);
  return found.replace(/\$(\d)/gu, (_, place: string) => values[Number(place) - 1] ?? '');
}
