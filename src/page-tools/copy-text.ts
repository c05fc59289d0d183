/** Puts text into the reader's clipboard. Needs no permission. */
import { withoutMark } from '../formats/byte-order-mark.ts';

/** Copies it. Called in a reader's own click; false where the browser does not allow it. */
export async function copyText({ navigator, document }: Window, text: string): Promise<boolean> {
  const plain = withoutMark(text);
  try {
    await navigator.clipboard.writeText(plain);
    return true;
  } catch {
    // Pages without https have no such clipboard, and a page may forbid it to all that runs in it.
    return copyByEvent(document, plain);
  }
}

/** The old way: the browser asks what is to be copied, and hears it from us before the page does. */
function copyByEvent(document: Document, text: string): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  const { defaultView } = document;
  defaultView?.addEventListener('copy', give, { capture: true });
  const done = Document.prototype.execCommand.call(document, 'copy');
  defaultView?.removeEventListener('copy', give, { capture: true });
  return done && given;
}
