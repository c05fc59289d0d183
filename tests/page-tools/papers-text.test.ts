import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filedPaper } from '../../src/formats/filed.ts';
import { writeAll } from '../../src/formats/format.ts';
import { TEXT_FORMATS } from '../../src/formats/text-formats.ts';
import { writerFor } from '../../src/formats/writers.ts';
import { papersText } from '../../src/page-tools/papers-text.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { openReadingList } from '../../src/reading-list/open-reading-list.ts';
import type { PaperListings } from '../../src/reading-list/reading-list.ts';
import { paper } from '../reading-list/arbitrary-papers.ts';
import { countingMeans, emptyDisk } from '../reading-list/means-for-tests.ts';

const signal = new AbortController().signal;
const journal: Publication = {
  title: 'Tides of the northern sea',
  authors: ['Ada Lind'],
  year: 2021,
  venue: 'Journal of Seas',
  ids: { doi: '10.1000/tides' },
  links: { landing: 'https://seas.example/tides' },
  from: { adapter: 'simple', page: 'https://simple.example/' },
};
const preprint: Publication = {
  title: 'Tides of the northern sea',
  authors: ['Ada Lind', 'Bo Berg'],
  year: 2020,
  venue: 'arXiv',
  ids: { arxiv: '2001.01234' },
  links: { pdf: 'https://arxiv.org/pdf/2001.01234' },
  abstract: { text: 'The sea rises.', complete: true, source: 'simple' },
  from: { adapter: 'simple', page: 'https://simple.example/' },
};

describe('papers of a page as text', () => {
  it('are one entry each, with what the hidden listing adds, and nothing that only a list knows', async () => {
    expect(await papersText([[preprint, journal]], 'bibtex', signal)).toBe(`@article{lind2021tidesnorthernsea,
  title = {Tides of the northern sea},
  author = {Lind, Ada and Berg, Bo},
  journal = {Journal of Seas},
  year = {2021},
  doi = {10.1000/tides},
  eprint = {2001.01234},
  archiveprefix = {arXiv},
  url = {https://seas.example/tides},
  pdf = {https://arxiv.org/pdf/2001.01234},
  abstract = {The sea rises.},
}

`);
  });

  it('are what the list writes of them once they are saved, in every format', async () => {
    await fc.assert(
      fc.asyncProperty(paper, async (listings: PaperListings) => {
        emptyDisk();
        const list = openReadingList(countingMeans());
        const saved = await list.save([listings]);
        const entries = await list.entries(saved.ok ? saved.value.papers.map(({ entry }) => entry) : []);
        const filed = (entries.ok ? entries.value : []).map(filedPaper);
        const bare = filed.map(({ publication }) => ({ publication, tags: [] }));
        for (const [format] of TEXT_FORMATS) {
          const written = writeAll(await writerFor(format), bare);
          expect(await papersText([listings], format, signal)).toBe(written);
        }
      }),
      { numRuns: 30 },
    );
  });
});
