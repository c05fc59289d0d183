/** Files that the browser under test has saved. */
import { readdirSync } from 'node:fs';

/** The files of `folder` that bear the names we gave them: while it writes, Firefox gives them names of its own. */
export function savedIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith('paperfold-'));
}
