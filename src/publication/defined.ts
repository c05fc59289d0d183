/** Objects without what is not known. Pure. */

/** `fields` without those that are undefined. */
export function defined<Fields extends object>(
  fields: Fields,
): {
  [Key in keyof Fields]?: Exclude<Fields[Key], undefined>;
} {
  const known: { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } = {};
  for (const name in fields) {
    const value = fields[name];
    // What is not undefined is of the other types; the compiler does not see that for a type that it does not know.
    if (value !== undefined) known[name] = value as Exclude<Fields[typeof name], undefined>;
  }
  return known;
}
