import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { collected } from '../../../src/extract/paper/collected.ts';
import { singlePaper } from '../../../src/extract/paper/single-paper.ts';

const URL_HERE = 'https://journal.example/papers/7?from=list#abstract';

function read(head: string, body = '', url = URL_HERE) {
  const { document } = new JSDOM(`<!doctype html><head>${head}</head><body>${body}</body>`, { url }).window;
  return singlePaper(collected(document, url));
}

const tags = (...pairs: [string, string][]) =>
  pairs.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('the paper of a page', () => {
  it('is read from the tags that search engines ask for', () => {
    const head = tags(
      ['citation_title', 'Abstract Tides: A Study'],
      ['citation_author', 'Valcourt, Inès'],
      ['citation_author', 'Jean-Paul Okafor'],
      ['citation_journal_title', 'Harbour Studies'],
      ['citation_volume', '4'],
      ['citation_firstpage', '12'],
      ['citation_lastpage', '19'],
      ['citation_publication_date', '2023/05/01'],
      ['citation_doi', 'https://doi.org/10.5555/ABC.7'],
      ['citation_pdf_url', '/papers/7.pdf'],
    );
    expect(
      read(head, '<div id="abstract" class="abstract"><h3>Abstract</h3><p>We wait for H<sub>2</sub>O.</p></div>'),
    ).toEqual({
      title: 'Abstract Tides: A Study',
      authors: ['Inès Valcourt', 'Jean-Paul Okafor'],
      date: '2023-05-01',
      year: 2023,
      venue: 'Harbour Studies',
      volume: '4',
      pages: '12–19',
      kind: 'article',
      ids: { doi: '10.5555/abc.7' },
      links: { landing: 'https://journal.example/papers/7?from=list', pdf: 'https://journal.example/papers/7.pdf' },
      abstract: { text: 'We wait for H2O.', complete: true, source: 'paper-page' },
      from: { adapter: 'paper-page', page: 'https://journal.example/papers/7?from=list' },
    });
  });

  it('takes the numbers that the address of an archive names', () => {
    const head = tags(
      ['citation_title', 'Slow Light'],
      ['citation_author', 'Brandt, T.'],
      ['citation_arxiv_id', '2401.01234'],
    );
    expect(read(head, '', 'https://arxiv.org/abs/2401.01234v2')).toMatchObject({
      ids: { arxiv: '2401.01234' },
      kind: 'preprint',
      authors: ['T. Brandt'],
    });
    expect(
      read(
        tags(['citation_title', 'A'], ['citation_authors', 'Li M;Ek C']),
        '',
        'https://pubmed.ncbi.nlm.nih.gov/123/',
      ),
    ).toMatchObject({
      ids: { pmid: '123' },
      authors: ['Li M', 'Ek C'],
    });
  });

  it('is read from JSON-LD, in graphs and as the main thing of a page', () => {
    const work = {
      '@type': 'ScholarlyArticle',
      headline: 'Slow Light',
      author: [{ givenName: 'Tomas', familyName: 'Brandt' }, { name: 'Mira Ek' }, 'Ann O'],
      datePublished: '2021-03-02T10:00:00Z',
      isPartOf: { '@type': 'PublicationIssue', issueNumber: '2', isPartOf: { name: 'Optics Weekly' } },
      sameAs: 'https://doi.org/10.5555/l.1',
      description: '<p>Light, <i>slowly</i>.</p>',
    };
    const expected = {
      title: 'Slow Light',
      authors: ['Tomas Brandt', 'Mira Ek', 'Ann O'],
      date: '2021-03-02',
      venue: 'Optics Weekly',
      issue: '2',
      ids: { doi: '10.5555/l.1' },
      abstract: { text: 'Light, slowly.' },
    };
    expect(read(data({ '@type': 'WebPage', mainEntity: work }))).toMatchObject(expected);
    expect(read(data({ '@graph': [{ '@type': 'Person' }, work] }))).toMatchObject(expected);
  });

  it('fills gaps of the tags from JSON-LD of the same work alone', () => {
    const head = tags(['citation_title', 'Slow  Light'], ['citation_author', 'T. Brandt']);
    const work = (headline: string) => data({ '@type': 'ScholarlyArticle', headline, datePublished: '2021' });
    expect(read(head + work('Slow light.'))?.year).toBe(2021);
    expect(read(head + work('Another'))?.year).toBeUndefined();
  });

  it.each([
    ['nothing', ''],
    ['several works', tags(['citation_title', 'A'], ['citation_title', 'B'], ['citation_author', 'C'])],
    ['a title without people or number', tags(['citation_title', 'A'])],
    ['a page of an office', tags(['dc.title', 'Opening hours'], ['dc.creator', 'City of X'])],
    ['news', data({ '@type': 'NewsArticle', headline: 'A', author: 'B' })],
    ['a list of works', data([1, 2].map((n) => ({ '@type': 'ScholarlyArticle', name: `W${n}`, author: 'B' })))],
    ['broken data', '<script type="application/ld+json">{"@type": </script>'],
  ])('is none where the page describes %s', (_, head) => {
    expect(read(head)).toBeUndefined();
  });

  it('takes no link but http(s)', () => {
    const head = tags(['citation_title', 'A'], ['citation_author', 'B'], ['citation_pdf_url', 'javascript:alert(1)']);
    expect(read(head)?.links).toEqual({ landing: 'https://journal.example/papers/7?from=list' });
  });
});
