/** The parts of a snapshot: where the list is cut, how a part is packed and read. Pure. */
import { fail, ok, type Result } from '../../result.ts';
import type { Entry } from '../entry/entry.ts';
import type { SnapshotPart } from './snapshot.ts';

/** About how many entries a part holds, and how many at most. */
const ABOUT = 128;
const AT_MOST = 512;

/** Cuts entries that come in the order of their ids into parts. */
export interface PartCutter {
  /** The parts that are complete now. */
  push(entries: readonly Entry[]): Entry[][];
  /** The last one. */
  end(): Entry[][];
}

/**
 * A cutter for one list. Where it cuts is told by the ids alone: a paper that is added, changed or removed changes its own
 * part (at most the next ones up to the next cut), and all others are shared with the snapshot before.
 */
export function createPartCutter(): PartCutter {
  let open: Entry[] = [];
  return {
    push(entries) {
      const parts: Entry[][] = [];
      for (const entry of entries) {
        open.push(entry);
        if (!cutsAfter(entry.id) && open.length < AT_MOST) continue;
        parts.push(open);
        open = [];
      }
      return parts;
    },
    end: () => (open.length > 0 ? [open] : []),
  };
}

/** FNV-1a with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv */
function cutsAfter(id: string): boolean {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash >>> 8) % ABOUT === 0;
}

/** A part before it is packed. */
export interface Lines {
  readonly key: string;
  readonly text: Uint8Array<ArrayBuffer>;
}

/** The lines of `entries`, and the key that no other lines have. */
export async function linesOf(entries: readonly Entry[]): Promise<Lines> {
  const text = new TextEncoder().encode(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  return { key: await keyOf(text), text };
}

/** Packs lines. */
export async function packed({ key, text }: Lines): Promise<SnapshotPart> {
  return { key, bytes: await through(text, new CompressionStream('gzip')) };
}

/** The entries of a part; `broken` where it is not what was written. */
export async function entriesIn({ key, bytes }: SnapshotPart): Promise<Result<readonly Entry[], 'broken'>> {
  try {
    const text = await through(bytes, new DecompressionStream('gzip'));
    if ((await keyOf(text)) !== key) return fail('broken');
    const lines = new TextDecoder().decode(text).trimEnd().split('\n');
    // By its key it is exactly what `linesOf` made of entries.
    return ok(lines.map((line) => JSON.parse(line) as Entry));
  } catch {
    // What is no gzip, or ends too early.
    return fail('broken');
  }
}

async function keyOf(text: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}
