/** Keeps what was read of texts that recur in a list. Pure. */
import { hash } from './fingerprint.ts';

interface Entry<Found> {
  readonly text: string;
  readonly found: Found;
  /** Another text of the same hash. */
  readonly next: Entry<Found> | undefined;
}

/** Reads each text once. A `Map` by texts would have the engine intern every one, which takes longer than hashing it. */
export class ReadOnce<Found> {
  readonly #read: (text: string) => Found;
  readonly #entries = new Map<number, Entry<Found>>();

  constructor(read: (text: string) => Found) {
    this.#read = read;
  }

  of(text: string): Found {
    const code = hash(text);
    const first = this.#entries.get(code);
    for (let entry = first; entry !== undefined; entry = entry.next) if (entry.text === text) return entry.found;
    const found = this.#read(text);
    this.#entries.set(code, { text, found, next: first });
    return found;
  }
}
