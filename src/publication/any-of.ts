/** Long expressions out of parts that can each be read, and say what they are for. Pure. */

/** What stands around each of the parts. */
interface Around {
  readonly before?: RegExp;
  readonly after?: RegExp;
}

/** One expression that matches what any of `parts` matches, tried in their order. `flags` count for all of it. */
export function anyOf(flags: string, parts: readonly RegExp[], { before, after }: Around = {}): RegExp {
  const any = parts.map(({ source }) => source).join('|');
  return new RegExp(`${before?.source ?? ''}(?:${any})${after?.source ?? ''}`, flags);
}
