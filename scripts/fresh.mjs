// Plain JavaScript, so that a command may ask before anything is loaded that removes types.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the file at `path` is newer than all that it was made of: the file at `list` names these, as JSON, from `folder`.
 *
 * @param {string} path
 * @param {string} list
 * @param {string} folder
 * @returns {boolean}
 */
export function isFresh(path, list, folder) {
  try {
    const made = statSync(path).mtimeMs;
    const sources = JSON.parse(readFileSync(list, 'utf8'));
    return Array.isArray(sources) && sources.every((file) => statSync(join(folder, `${file}`)).mtimeMs < made);
  } catch {
    return false;
  }
}
