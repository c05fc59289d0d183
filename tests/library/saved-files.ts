/** What a page would have put into the downloads. jsdom has none. */
import { vi } from 'vitest';

/** The files that are saved from now on, in order. Undone by `vi.restoreAllMocks`. */
export function savedFiles(): { readonly blob: Blob; readonly name: string }[] {
  const saved: { readonly blob: Blob; readonly name: string }[] = [];
  let last: Blob | undefined;
  URL.createObjectURL = (blob) => {
    last = blob instanceof Blob ? blob : undefined;
    return 'blob:test';
  };
  URL.revokeObjectURL = () => {};
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    if (this.download !== '' && last) saved.push({ blob: last, name: this.download });
  });
  return saved;
}
