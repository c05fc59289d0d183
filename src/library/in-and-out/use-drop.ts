/** A file dropped anywhere on the page. */
import { useEffect, useState } from 'preact/hooks';

/** Calls `choose` with a dropped file; true while one is dragged over the page. */
export function useDrop(choose: (file: File, name: string) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const drag = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!holdsFile(event)) return;
      // Else the browser would leave the library and show the file.
      event.preventDefault();
      const [file] = event.dataTransfer?.files ?? [];
      if (file) choose(file, file.name);
    };
    document.addEventListener('dragover', drag);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', drag);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [choose]);
  return over;
}
