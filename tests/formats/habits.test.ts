/** Files in the habits of the programs and sites that write them: `fixtures/`, and what is to be read of each. */
import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FiledPaper } from '../../src/formats/filed-paper.ts';
import { openFile } from '../../src/formats/open-file.ts';
import expected from './habits.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => !name.startsWith('backup-'));

/** All that was read, without what says nothing. */
function told({ publication, ...own }: FiledPaper) {
  const { from: _from, abstract, authors: _authors, ...rest } = publication;
  return JSON.parse(JSON.stringify({ ...rest, abstract: abstract?.text, ...own }));
}

describe('files of other programs', () => {
  it.each(files)('%s', async (name) => {
    const result = await openFile(await openAsBlob(join(folder, name)));

    if (!result.ok || result.value.kind !== 'papers') throw new Error(JSON.stringify(result));
    const { format, papers, rejected } = result.value;
    expect({ format, papers: papers.map(told), rejected }).toEqual(expected[name as keyof typeof expected]);
  });

  it('are all of them spoken of', () => {
    expect(Object.keys(expected).sort()).toEqual(files.toSorted());
  });
});
