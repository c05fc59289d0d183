/** What people are told apart by, where listings of one page are compared. */
import { nameWord } from './name-words.ts';

/** The word that a person is sorted by, lower case, for comparing listings with each other. */
export function familyName(name: string): string {
  let family = families.get(name);
  if (family === undefined) {
    family = readFamilyName(name);
    if (families.size > 20_000) families.clear();
    families.set(name, family);
  }
  return family;
}

/** The names of a page come again and again: each is looked at once. */
const families = new Map<string, string>();

function readFamilyName(name: string): string {
  const words = (name.includes(',') ? name.slice(0, name.indexOf(',')) : name)
    .split(/\s+/u)
    .filter((word) => !/^(?:initials|short|suffix)$/u.test(nameWord(word).kind));
  return (words.at(-1) ?? name)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
