/** What the query asks for, to be marked. The code that reads queries is loaded with the first query. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Sought, soughtIn } from './sought.ts';

/** What `text` asks for; nothing while the code is not there yet. */
export function useSought(text: string): Sought | undefined {
  const [read, setRead] = useState<{ readonly soughtIn: typeof soughtIn } | undefined>(undefined);
  const isWanted = text.trim() !== '';
  useEffect(() => {
    if (isWanted) void import('./sought.ts').then(setRead);
  }, [isWanted]);
  return useMemo(() => (isWanted ? read?.soughtIn(text) : undefined), [read, isWanted, text]);
}
