/** Hands a file to the browser's downloads. Needs no permission. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  // By the prototype: a page of the web may have given an element that name. The link is in no page, nobody hears its click.
  const link = Document.prototype.createElement.call(document, 'a') as HTMLAnchorElement;
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps the blob for it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
