/**
 * The outcome of something that may fail in a way the reader should hear about. It is plain data, so that it crosses
 * from one context to another unharmed (an `Error` does not). Bugs throw; expected failures come as values.
 */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

/** A success holding `value`. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** An expected failure holding `error`. */
export function fail<Failure>(error: Failure): { readonly ok: false; readonly error: Failure } {
  return { ok: false, error };
}
