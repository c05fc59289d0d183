/** Shows a page of the extension in jsdom, and plays the reader. */
import { render, type VNode } from 'preact';
import { act } from 'preact/test-utils';
import { expect, vi } from 'vitest';

/** jsdom lays nothing out: the list would have no height and show nothing. */
export function giveSizes(): void {
  for (const [name, size] of [
    ['offsetWidth', 400],
    ['offsetHeight', 500],
    ['clientWidth', 400],
    ['clientHeight', 500],
    ['scrollHeight', 100_000],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.matches('li') ? 100 : size;
      },
    });
  }
  giveIdleness();
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: ScrollToOptions | number) {
    this.scrollTop = typeof options === 'object' ? (options.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
}

/** jsdom tells nobody when it has nothing to do: nobody is kept waiting, and nothing is read ahead unless a test says so. */
function giveIdleness(): void {
  globalThis.requestIdleCallback ??= () => 0;
  globalThis.cancelIdleCallback ??= () => {};
}

/** jsdom shows no dialogues. */
export function giveDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** jsdom's files have no streams. */
export function giveStreams(): void {
  Blob.prototype.stream = function stream(this: Blob) {
    const whole = this.arrayBuffer();
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      async start(controller) {
        controller.enqueue(new Uint8Array(await whole));
        controller.close();
      },
    });
  };
}

/** Shows `page` in an empty document. */
export async function mount(page: VNode): Promise<void> {
  const app = document.createElement('div');
  document.body.replaceChildren(app);
  await act(() => render(page, app));
}

/** Takes the page away again, so that it hears of nothing any more; what it wrote into its address goes with it. */
export async function unmount(): Promise<void> {
  const app = document.body.firstElementChild;
  if (app) await act(() => render(null, app));
  history.replaceState(null, '', location.pathname);
}

/** The element, or the test fails. */
export function the(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector} in ${document.body.textContent}`);
  return found;
}

/** The text of every element, in order. */
export function texts(selector: string): string[] {
  return [...document.querySelectorAll(selector)].map((element) => element.textContent.trim());
}

/** Waits until `seen` holds. */
export function eventually(seen: () => void): Promise<void> {
  return vi.waitFor(seen, { timeout: 15_000, interval: 10 });
}

/** Waits for these titles, and no others, in this order. */
export function titles(...expected: string[]): Promise<void> {
  return eventually(() => expect(texts('[data-entry] [data-field="title"]')).toEqual(expected));
}

export async function click(target: string | HTMLElement): Promise<void> {
  await act(() => (typeof target === 'string' ? the(target) : target).click());
}

/** Presses a key where the focus is; true where the page left it to the browser. */
export async function press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
  return !event.defaultPrevented;
}

/** Types into the search field. */
export async function type(text: string): Promise<void> {
  const field = the('[data-search]') as HTMLInputElement;
  await act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** The title of the entry that holds the focus. */
export function focusedTitle(): string | undefined {
  return document.activeElement?.closest('[data-entry]')?.querySelector('[data-field="title"]')?.textContent;
}
