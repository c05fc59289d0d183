/** Decodes a saved page and tells whether it is one. */
import { fail, ok, type Result } from '../src/result.ts';

/** A charset declaration stands within the first bytes (https://html.spec.whatwg.org/#determining-the-character-encoding). */
const PROLOGUE = 4096;

/** The text of a page; where it is none, why (`is empty`). The encoding is that of its mark or `meta`, else UTF-8. */
export function htmlFrom(bytes: Uint8Array): Result<string, string> {
  if (bytes.length === 0) return fail('is empty');
  const text = decoded(bytes);
  if (text.trim() === '') return fail('is empty');
  if (text.slice(0, 65_536).includes('\0')) return fail('is not text: it holds binary data');
  if (
    !/<(?:!doctype\s+html|html|head|body|main|div|table|ul|ol|dl|p|h[1-6]|section|article|span|a|title|meta)\b/iu.test(
      text,
    )
  ) {
    return fail('holds no HTML');
  }
  return ok(text);
}

function decoded(bytes: Uint8Array): string {
  const mark = markOf(bytes);
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PROLOGUE));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(start)?.[1];
  try {
    // A page that can be read as far as its `meta` is no UTF-16, whatever that says.
    return new TextDecoder(mark ?? (declared && !/^utf-?16/iu.test(declared) ? declared : 'utf-8')).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
