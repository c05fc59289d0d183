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

  const ABSTRACT =
    'Harbours remember tides. We show how, with two tide gauges, much patience and a memory in shallow networks that waits.';
  const person = (given: string, family: string) =>
    `<span property="author" typeof="Person"><span property="givenName">${given}</span> <span property="familyName">${family}</span></span>`;

  it('has the authors that the page shows where tags run their names together', () => {
    const head = tags(
      ['dc.Title', 'Slow Light'],
      ['dc.Creator', 'BrandtTomas '],
      ['dc.Creator', 'EkMira '],
      ['dc.Identifier', '10.5555/7.8'],
    );
    const people = person('Tomas', 'Brandt') + person('Mira', 'Ek');
    expect(read(head, `<h1>Slow Light</h1>${people}<section>${people}</section>`)?.authors).toEqual([
      'Tomas Brandt',
      'Mira Ek',
    ]);
    const cited = `<section role="doc-bibliography"><p>${person('Lars', 'Ekwall')}</p></section>`;
    expect(read(head, people + cited)?.authors).toEqual(['Tomas Brandt', 'Mira Ek']);
    expect(read(head + tags(['citation_author', 'Brandt, T.']), people)?.authors).toEqual(['T. Brandt']);
  });

  it('has authors and abstract where a publisher shows them alone, and not the highlights', () => {
    const button = (given: string, family: string) =>
      `<button data-xocs-content-type="author"><span class="given-name">${given}</span> <span class="text surname">${family}</span><sup>a</sup></button>`;
    const paper = read(
      tags(['citation_title', 'Slow Light'], ['citation_doi', '10.5555/7.8']),
      `${button('Tomas', 'Brandt')}, ${button('Mira', 'Ek')}
      <div id="abstracts"><div class="abstract author-highlights"><h2>Highlights</h2><p>${ABSTRACT}</p></div>
      <div class="abstract author"><h2>Abstract</h2><div id="abss1">${ABSTRACT}<sup><a href="#r1">1</a></sup></div></div></div>`,
    );
    expect(paper).toMatchObject({ authors: ['Tomas Brandt', 'Mira Ek'], abstract: { text: ABSTRACT } });
  });

  it.each([
    ['a role', `<section role="doc-abstract"><h2>Summary</h2><div>${ABSTRACT}</div></section>`, ''],
    ['Dublin Core', '', tags(['DC.Description', ABSTRACT])],
    ['a description', '', tags(['description', `${ABSTRACT} ${ABSTRACT} ${ABSTRACT}`])],
  ])('finds the abstract by %s', (_, body, head) => {
    const { text } = read(tags(['citation_title', 'A'], ['citation_author', 'B']) + head, body)?.abstract ?? {};
    expect(text).toMatch(/^Harbours remember/u);
  });

  it.each([
    ['cut', `${ABSTRACT} ${ABSTRACT} ${ABSTRACT.slice(0, 80)}...`.replace('...', ' and')],
    ['of the journal', 'Harbour Studies publishes papers on harbours.'],
    ['that cites the paper', `(2023). Slow Light and other things. ${ABSTRACT} ${ABSTRACT} ${ABSTRACT}`],
  ])('takes no description %s for an abstract', (_, description) => {
    const head = tags(['citation_title', 'Slow Light'], ['citation_author', 'B'], ['description', description]);
    expect(read(head)?.abstract).toBeUndefined();
  });

  it('is read from what IEEE Xplore tells its own scripts', () => {
    const paper = {
      formulaStrippedArticleTitle: 'Slow Light',
      authors: [{ name: 'Tomas Brandt', lastName: 'Brandt' }, { name: 'Mira Ek' }],
      publicationTitle: 'Transactions on Light',
      publicationDate: 'June 2023',
      contentType: 'periodicals',
      startPage: '7001',
      endPage: '7012',
      doi: '10.5555/TL.7',
      abstract: ABSTRACT,
      pdfPath: '/iel7/1.pdf',
    };
    const script = `<script>\nvar xplGlobal = {};\nxplGlobal.document.metadata=${JSON.stringify(paper)};\nxplGlobal.more={};\n</script>`;
    expect(read(script)).toMatchObject({
      title: 'Slow Light',
      authors: ['Tomas Brandt', 'Mira Ek'],
      date: '2023-06',
      venue: 'Transactions on Light',
      kind: 'article',
      pages: '7001–7012',
      ids: { doi: '10.5555/tl.7' },
      links: { pdf: 'https://journal.example/iel7/1.pdf' },
      abstract: { text: ABSTRACT },
    });
    expect(read('<script>xplGlobal.document.metadata={"title": </script>')).toBeUndefined();
  });

  it('is read from Dublin Core with a number and people, whatever it calls them', () => {
    const head = (...people: [string, string][]) =>
      tags(['dc.title', 'Slow Light'], ['dc.identifier', 'doi:10.5555/7.8'], ['dc.date', '2023-06-12'], ...people);
    expect(read(head(['dc.contributor', 'Tomas Brandt'], ['dc.contributor', 'Mira Ek']))).toMatchObject({
      title: 'Slow Light',
      authors: ['Tomas Brandt', 'Mira Ek'],
      date: '2023-06-12',
      ids: { doi: '10.5555/7.8' },
    });
    expect(read(head(['dc.creator', 'Brandt, Tomas'], ['dc.contributor', 'An Editor']))?.authors).toEqual([
      'Tomas Brandt',
    ]);
    expect(read(head())).toBeUndefined();
  });

  it('is read from the tags of EPrints, which need no number', () => {
    const head = tags(
      ['eprints.title', 'Slow Light'],
      ['eprints.creators_name', 'Brandt, Tomas'],
      ['eprints.creators_name', 'Ek, Mira'],
      ['eprints.type', 'book_section'],
      ['eprints.date', '2023-06'],
      ['eprints.book_title', 'A Handbook of Light'],
      ['eprints.pagerange', '12-19'],
      ['eprints.abstract', ABSTRACT],
      ['DC.title', 'Slow Light'],
      ['DC.creator', 'Brandt, Tomas'],
    );
    expect(read(head)).toMatchObject({
      title: 'Slow Light',
      authors: ['Tomas Brandt', 'Mira Ek'],
      kind: 'chapter',
      date: '2023-06',
      venue: 'A Handbook of Light',
      pages: '12–19',
      abstract: { text: ABSTRACT },
    });
  });

  it('is one where tags name it in two languages, or twice, and not where they name two', () => {
    const two = tags(['citation_title', 'La mémoire'], ['citation_title', 'The memory'], ['citation_author', 'A. One']);
    expect(read(two + tags(['citation_doi', '10.5555/7']))?.title).toBe('La mémoire');
    expect(read(two + tags(['citation_doi', '10.5555/7'], ['citation_doi', '10.5555/8']))).toBeUndefined();
    const once = tags(['citation_title', 'A'], ['citation_author', 'B. One'], ['citation_author', 'C. Two']);
    expect(read(once + once)?.authors).toEqual(['B. One', 'C. Two']);
  });

  it.each([
    ['citation_author', 'Valcourt, Inès; Okafor, Jean-Paul', ['Inès Valcourt', 'Jean-Paul Okafor']],
    [
      'citation_authors',
      'Inès Valcourt, Jean-Paul Okafor and Mira Ek',
      ['Inès Valcourt', 'Jean-Paul Okafor', 'Mira Ek'],
    ],
    ['citation_authors', 'Valcourt, Inès &amp; Okafor, Jean-Paul', ['Inès Valcourt', 'Jean-Paul Okafor']],
    ['citation_author', 'Ernst &amp; Young', ['Ernst & Young']],
    ['citation_author', 'Meyer Valcourt, Inès Anne', ['Inès Anne Meyer Valcourt']],
  ])('parts the people of one %s', (name, content, authors) => {
    expect(read(tags(['citation_title', 'A'], [name, content]))?.authors).toEqual(authors);
  });

  it.each([
    ['2023 Mar 21', '2023-03-21'],
    ['2023-06-12 00:00:00', '2023-06-12'],
    ['03/21/2023', '2023'],
    ['Summer 2023', '2023'],
  ])('knows the date %s', (told, date) => {
    const head = tags(['citation_title', 'A'], ['citation_author', 'B'], ['citation_publication_date', told]);
    expect(read(head)?.date).toBe(date);
  });

  it('is a preprint where its journal or its number is that of a server of preprints', () => {
    const head = (...pairs: [string, string][]) => tags(['citation_title', 'A'], ['citation_author', 'B'], ...pairs);
    expect(read(head(['citation_journal_title', 'bioRxiv']))?.kind).toBe('preprint');
    expect(read(head(['citation_doi', '10.2139/ssrn.4400001']))?.kind).toBe('preprint');
    expect(read(head(['citation_journal_title', 'Nature']))?.kind).toBe('article');
  });

  it('reads references to characters that were written twice over, and names in either order', () => {
    const work = {
      '@type': 'ScholarlyArticle',
      name: 'Ropes &amp; knots &#x2013; a &unknown; study',
      author: { '@list': [{ name: 'Ek, Mira' }, { name: 'Harbour Office, Brest', '@type': 'Organization' }] },
    };
    expect(read(data(work))).toMatchObject({
      title: 'Ropes & knots – a &unknown; study',
      authors: ['Mira Ek', 'Harbour Office, Brest'],
    });
    const head = tags(
      ['citation_title', 'A &amp;lt; B'],
      ['citation_author', 'C'],
      ['citation_journal_title', 'X &amp;amp; Y'],
    );
    expect(read(head)).toMatchObject({ title: 'A < B', venue: 'X & Y' });
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

  it('takes the page for no PDF of its own', () => {
    const head = tags(['citation_title', 'A'], ['citation_author', 'B']);
    expect(read(head)?.links).toEqual({ landing: 'https://journal.example/papers/7?from=list' });
  });

  it('takes no link but http(s)', () => {
    const head = tags(['citation_title', 'A'], ['citation_author', 'B'], ['citation_pdf_url', 'javascript:alert(1)']);
    expect(read(head)?.links).toEqual({ landing: 'https://journal.example/papers/7?from=list' });
  });
});
