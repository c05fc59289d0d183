/** Hands a file to the browser's downloads. Needs no permission. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then; the browser keeps the blob for it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
