/** An invented researcher's homepage, on a host that no adapter knows, and pages beside it. */
import type { Served } from '../../scripts/browsers/sites.ts';

/** Its list: four papers. */
export const HOMEPAGE = 'https://people.example/~valcourt/';

const PAPERS = [
  ['Quiet Harbours: Memory in Shallow Networks', 'Ines Valcourt, Jean-Paul Okafor', 'Journal of Harbour Studies', 2023],
  ['On the Patience of Lighthouses', 'Ines Valcourt, Mira Lindqvist', 'Coastal Computing', 2022],
  ['Learning to Wait for the Tide', 'Jean-Paul Okafor, Ines Valcourt', 'Conference on Slow Systems', 2021],
  ['A Map of Fog and Its Applications', 'Ines Valcourt, Tomas Brandt, Mira Lindqvist', 'Atlas of Methods', 2020],
] as const;

const ITEMS = PAPERS.map(
  ([title, authors, venue, year]) => `<li>${authors}. <b>${title}</b>. <i>${venue}</i>, ${year}.</li>`,
);

/** The list as it stands in the page, or another of its parts. */
export function publications(items: readonly string[] = ITEMS): string {
  return `<h2>Publications</h2><ul>${items.join('\n')}</ul>`;
}

/** A list that shows three papers, and the fourth once its reader asks for more. */
const GROWING = `${publications(ITEMS.slice(0, 3))}<p><button type="button">Show more publications</button></p><template>${ITEMS[3]}</template>
<h2>Contact</h2><button>Load more</button><script>
document.querySelector('button').addEventListener('click', ({ currentTarget }) => {
  document.querySelector('ul').append(document.querySelector('template').content);
  currentTarget.remove();
});
</script>`;

const PAPER_TAGS = [
  ['citation_title', 'Learning to Wait for the Tide'],
  ['citation_author', 'Okafor, Jean-Paul'],
  ['citation_author', 'Valcourt, Ines'],
  ['citation_conference_title', 'Conference on Slow Systems'],
  ['citation_publication_date', '2021/06/01'],
  ['citation_doi', '10.5555/tide.2021.7'],
  ['citation_pdf_url', '/papers/tide.pdf'],
]
  .map(([name, content]) => `<meta name="${name}" content="${content}">`)
  .join('');

/** The smallest file that readers of PDFs open. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
`;

/** What stands at an address of the host. */
export function homepage({ pathname }: URL): Served | undefined {
  const page = (body: string, head = ''): Served => ({
    body: `<!doctype html><html lang="en"><head><title>Ines Valcourt</title>${head}</head><body>${body}</body></html>`,
  });
  switch (pathname) {
    case '/~valcourt/':
      return page(`<h1>Ines Valcourt</h1><p>I study harbours and what they remember.</p>${publications()}`);
    case '/~valcourt/growing':
      return page(`<h1>Ines Valcourt</h1><p>I study harbours and what they remember.</p>${GROWING}`);
    case '/hobbies':
      return page('<h1>Ines Valcourt</h1><p>I sail, I bake, and I repair clocks on most days of the week.</p>');
    case '/papers/tide':
      return page('<h1>Learning to Wait for the Tide</h1><p>We wait.</p>', PAPER_TAGS);
    case '/framed':
      return page(
        '<style>iframe{width:100%;height:90vh}</style><iframe src="https://frames.example/list"></iframe><p>Menu</p>',
      );
    case '/papers/tide.pdf':
      return { body: PDF, contentType: 'application/pdf' };
    case '/data.json':
      return { body: '{"papers": []}', contentType: 'application/json' };
    default:
      return undefined;
  }
}
