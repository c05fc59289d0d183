/** JSON of a page, which may be anything: read without trusting its shape. Pure. */

import { decoded } from '../../publication/character-references.ts';
import { collapse } from '../text.ts';

export type Thing = Readonly<Record<string, unknown>>;

/** Undefined where it is no JSON. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One, several (JSON-LD's `@list` too) or nothing, as a list. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isThing(value) && value['@list'] !== undefined) return list(value['@list']);
  return value === undefined || value === null ? [] : [value];
}

/** A string or number that says something. */
export function text(value: unknown): string | undefined {
  const said = typeof value === 'number' ? String(value) : value;
  return typeof said === 'string' && said.trim() !== '' ? collapse(decoded(said).toWellFormed()) : undefined;
}
