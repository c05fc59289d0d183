/** Whether the file at `path` is newer than all that it was made of: the file at `list` names these, as JSON, from `folder`. */
export function isFresh(path: string, list: string, folder: string): boolean;
