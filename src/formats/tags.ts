/** Keywords of a file, taken apart. Pure. */

/** By semicolons where there are any, else by commas. */
export function tagsIn(value: string | undefined): string[] {
  if (value === undefined) return [];
  return value
    .split(/[;；]/u.test(value) ? /[;；]/u : /,|\n/u)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
