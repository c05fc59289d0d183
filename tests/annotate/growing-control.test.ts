// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { growingControl } from '../../src/annotate/controls/growing-control.ts';

const ROWS =
  '<ul><li data-paperfold-row="kept">A <a href="#">Show more</a></li><li data-paperfold-row="kept">B</li></ul>';

/** The text of the control that is found in a page with two listings and then `below`. */
function found(below: string, above = ''): string | undefined {
  document.body.replaceChildren(parsed(`${above}<main><h2>Publications</h2><div>${ROWS}</div>${below}</main>`));
  const selector = growingControl(document);
  if (selector === undefined) return undefined;
  expect(document.querySelectorAll(selector)).toHaveLength(1);
  return document.querySelector(selector)?.textContent.trim();
}

function parsed(markup: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content;
}

describe('the control that adds rows', () => {
  it.each([
    '<button>Show more</button>',
    '<p><button>  Load 20 more\n publications… </button></p>',
    '<a href="#">Voir plus de résultats</a>',
    '<a>Afficher la suite</a>',
    '<a href="javascript:more()" class="x">Weitere Publikationen anzeigen</a>',
    '<div role="button">Mostrar más</div>',
    '<button>もっと見る</button>',
    '<button>加载更多</button>',
  ])('is found by its words below the list: %s', (control) => {
    const text = found(`<nav><button>Next</button></nav><div>${control}</div>`);
    expect(text).toBeDefined();
    expect(control.replace(/\s+/gu, ' ')).toContain(text?.replace(/\s+/gu, ' '));
  });

  it('may say so by its label alone', () => {
    expect(found('<button aria-label="Load more papers"><svg></svg></button>')).toBe('');
  });

  it.each([
    ['a link to another page', '<a href="/publications">View all publications</a>'],
    ['other words', '<button>Show abstract</button><button>More about me</button><button>Less</button>'],
    [
      'a sentence',
      '<button>Show more of what I think about the sea, about ships and about all who sail on them</button>',
    ],
    ['what belongs to the next part of the page', '<h2>News</h2><ul><li>Talk</li></ul><button>Load more</button>'],
    ['what belongs to the foot', '<footer><button>Show more</button></footer>'],
    ['nothing', ''],
  ])('is not %s', (_what, below) => {
    expect(found(below)).toBeUndefined();
  });

  it('does not stand in a row, nor above the list', () => {
    expect(found('', '<button>Load more</button>')).toBeUndefined();
  });

  it('is not sought where nothing is listed', () => {
    document.body.replaceChildren(parsed('<button>Load more</button>'));
    expect(growingControl(document)).toBeUndefined();
  });
});
