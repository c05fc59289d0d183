/** Text or a file pasted anywhere on the page, but not into a field. */
import { useEffect } from 'preact/hooks';
import { words } from '../../ui/words.ts';

/** Calls `choose` with what was pasted: a file under its name, else the text, under a name for it. */
export function usePaste(choose: (file: Blob, name: string) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
      const { clipboardData } = event;
      const [file] = clipboardData?.files ?? [];
      const text = clipboardData?.getData('text/plain') ?? '';
      if (file === undefined && text.trim() === '') return;
      event.preventDefault();
      if (file) choose(file, file.name);
      else choose(new Blob([text]), words('import.pasted'));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [choose]);
}
