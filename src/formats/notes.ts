/** Notes of a file without what programs put there about themselves. Pure. */

const COUNTS = /^(?:export date|cited by|times cited|query date|unmapped|coden)\b ?[^\n]*:/iu;

/** `note` without lines such as `Export Date: 12 March 2024; Cited By: 3`. */
export function withoutCounts(note: string): string {
  return note
    .split('\n')
    .filter((line) => !COUNTS.test(line))
    .join('\n');
}

/** Lines of a note that are identifiers, as Zotero keeps them (`PMID: 123`), told apart from what is said in it. */
export function identifiersApart(note: string): {
  readonly note: string;
  readonly pmid?: string;
  readonly pmcid?: string;
} {
  const pmid = /^PMID:\s*(\d{1,9})\b/mu.exec(note)?.[1];
  const pmcid = /^(?:PMCID:\s*)?(PMC\d{1,9})\b/mu.exec(note)?.[1];
  return {
    note: note
      .split('\n')
      .filter((line) => !/^(?:PMID:\s*\d+|(?:PMCID:\s*)?PMC\d+|(?:doi:\s*)?10\.\d{4,9}\/\S+)\.?\s*$/iu.test(line))
      .join('\n'),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
  };
}
