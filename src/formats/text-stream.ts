/** The text of a file as it comes: unpacked, decoded, with line feeds alone as line ends. Needs no document. */
import { legacyEncodingOf } from './legacy-encoding.ts';

/** What is read: a `File`, a `Blob` or anything like it, which can be read twice. */
export interface ByteSource {
  /** Bytes. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** No more text is read: beyond it lies no list of papers, but a packed trap. Characters. */
export const MOST_TEXT = 1_000_000_000;

/** What stops a reading. */
export class TextStopped extends Error {
  override readonly name = 'TextStopped';
  readonly why: 'cancelled' | 'too-large' | 'unreadable' | 'cut-off';
  constructor(why: TextStopped['why']) {
    super(why);
    this.why = why;
  }
}

/** Pieces of text, and how many of the file's bytes they took so far. */
export interface TextPiece {
  readonly text: string;
  readonly bytes: number;
}

/**
 * The text of `source`, in pieces. Packed files (gzip) are unpacked. UTF-8 and UTF-16 are told by their marks and their
 * bytes; what is neither is in one of the older encodings (see `legacy-encoding.ts`). Throws `TextStopped`.
 */
export async function* textOf(source: ByteSource, signal?: AbortSignal): AsyncGenerator<TextPiece> {
  const [label, doubtful] = await encodingOf(source, signal);
  const decoder = new TextDecoder(label, { fatal: false });
  let carriage = false;
  let characters = 0;
  for await (const { chunk, bytes } of bytesOf(source, signal)) {
    const text: string = decoder.decode(chunk, { stream: true });
    characters += text.length;
    if (characters > MOST_TEXT) throw new TextStopped('too-large');
    const whole: string = `${carriage ? '\r' : ''}${text}`;
    carriage = whole.endsWith('\r');
    yield { text: unixEnds(carriage ? whole.slice(0, -1) : whole), bytes };
  }
  const last = decoder.decode();
  // A character cut in two by a cut file is nothing.
  const rest = doubtful ? last : last.replace(/\uFFFD$/u, '');
  yield { text: unixEnds(`${carriage ? '\r' : ''}${rest}`), bytes: source.size };
}

function unixEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/gu, '\n') : text;
}

/** How the bytes are to be read, and whether some of them are wrong all the same. */
async function encodingOf(source: ByteSource, signal: AbortSignal | undefined): Promise<[string, boolean]> {
  let first = true;
  let beyondAscii = 0;
  const strict = new TextDecoder('utf-8', { fatal: true });
  for await (const { chunk } of bytesOf(source, signal)) {
    if (first) {
      first = false;
      if (chunk[0] === 0xff && chunk[1] === 0xfe) return ['utf-16le', false];
      if (chunk[0] === 0xfe && chunk[1] === 0xff) return ['utf-16be', false];
      // Western text in UTF-16 without a mark: every other byte is zero.
      if (chunk.length > 3 && chunk[0] !== 0 && chunk[1] === 0 && chunk[3] === 0) return ['utf-16le', false];
    }
    try {
      const text = strict.decode(chunk, { stream: true });
      beyondAscii += text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
    } catch {
      // A damaged byte in a file that was good UTF-8 so far must not spoil all others.
      return beyondAscii > 0 ? ['utf-8', true] : [legacyEncodingOf(chunk), false];
    }
  }
  return ['utf-8', false];
}

async function* bytesOf(
  source: ByteSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ readonly chunk: Uint8Array; readonly bytes: number }> {
  let bytes = 0;
  let packed: boolean | undefined;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });
  try {
    const head = await firstBytes(source);
    packed = head[0] === 0x1f && head[1] === 0x8b;
    const plain = source.stream().pipeThrough(counted);
    const stream = packed
      ? plain.pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
      : plain;
    const reader = stream.getReader();
    try {
      for (;;) {
        if (signal?.aborted === true) throw new TextStopped('cancelled');
        const { done, value } = await reader.read();
        if (done) return;
        yield { chunk: value, bytes };
      }
    } finally {
      // Also where nobody wants the rest.
      await reader.cancel().catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof TextStopped) throw error;
    throw new TextStopped(packed === true ? 'cut-off' : 'unreadable');
  }
}

async function firstBytes(source: ByteSource): Promise<Uint8Array> {
  const reader = source.stream().getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? new Uint8Array();
}
