// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../src/page-tools/copy-text.ts';

/** jsdom has neither clipboard; what a browser does about `execCommand('copy')`, done by hand. */
function clipboards(modern?: { writeText(text: string): Promise<void> }, event?: Event) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: modern });
  Document.prototype.execCommand = () => {
    if (event) window.dispatchEvent(event);
    return event !== undefined;
  };
}
afterEach(() => Reflect.deleteProperty(Document.prototype, 'execCommand'));

describe('copying', () => {
  it('goes by the clipboard, without the mark of a file', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
    clipboards({ writeText });
    expect(await copyText(window, '\uFEFFtitle,authors')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('title,authors');
  });

  it.each([
    ['there is no clipboard', undefined],
    ['the page forbids it', { writeText: () => Promise.reject(new Error('forbidden')) }],
  ])('says no where %s and the old way fails too', async (_, modern) => {
    clipboards(modern);
    expect(await copyText(window, 'text')).toBe(false);
  });

  it('gives nothing to a copy that a page made up', async () => {
    const setData = vi.fn<(type: string, text: string) => void>();
    clipboards(undefined, Object.assign(new Event('copy'), { clipboardData: { setData } }));
    expect(await copyText(window, 'text')).toBe(false);
    expect(setData).not.toHaveBeenCalled();
  });
});
