/** Renders invented papers as a profile in many markups: what is not known of the site's own is varied. */
import type { Paper } from './mila-papers.ts';

export const wrappers = [
  'article',
  'section',
  'div',
  'nested',
  'li',
  'tr',
  'cells',
  'dl',
  'item-dl',
  'flat',
  'flat-hr',
  'br',
  'br-p',
] as const;
export const titleTags = ['h3', 'h4', 'strong', 'b', 'a', 'span', 'div', 'h3-a', 'p'] as const;
export const authorStyles = ['li', 'span', 'a', 'p', 'div', 'mixed', 'comma', 'comma-links', 'br'] as const;
export const cutStyles = [
  'span',
  'link',
  'button',
  'dots',
  'bare',
  'text',
  'details',
  'summary',
  'copies',
  'copies-blocks',
  'spans',
  'blocks',
] as const;
export const extras = ['none', 'plain', 'date', 'venue', 'doi', 'share', 'busy'] as const;
export const headings = ['h2', 'h3', 'div', 'h2-span', 'row', 'section'] as const;

export interface Style {
  readonly wrapper: (typeof wrappers)[number];
  readonly title: (typeof titleTags)[number];
  readonly authors: (typeof authorStyles)[number];
  readonly cut: (typeof cutStyles)[number];
  readonly extra: (typeof extras)[number];
  readonly heading: (typeof headings)[number];
  readonly french: boolean;
  readonly dots: '…' | '...';
  readonly less: boolean;
  readonly spaced: boolean;
  readonly classes: 'none' | 'hashed' | 'misleading';
}

/** The page. */
export function render(papers: readonly Paper[], style: Style): string {
  const more = style.french ? '(voir plus)' : '(see more)';
  const gap = style.spaced ? '\n  ' : '';
  const items = papers.map((paper, index) => item(paper, index, style, more));
  const list = wrapList(items, style, gap);
  const titles = {
    h2: '<h2>Publications</h2>',
    h3: '<h3>Publications</h3>',
    div: '<div>Publications</div>',
    'h2-span': '<h2><span>Publications</span> <span>(12)</span></h2>',
    row: '<div><h2>Publications</h2><a href="/en/all">See all</a></div>',
    section: '<h2>Publications</h2>',
  };
  const section = `${titles[style.heading]}${gap}${list}${gap}`;
  const busy = style.extra === 'busy';
  const after = busy
    ? `<nav><ul><li><a href="?page=0%2C1">2</a></li><li><a href="?page=0%2C2">3</a></li></ul></nav><h2>${style.french ? 'Nouvelles' : 'News'}</h2><div><article><h3>A new laboratory opens its doors to the river</h3><p>2025-05-01</p><p>${'The laboratory opened. '.repeat(14)}</p></article><article><h3>Prize for harbour forecasts</h3><p>2024-05-01</p></article></div><aside><ul><li>Qi Wu</li><li>Noor de Wit</li></ul></aside>`
    : '';
  const before = `<header><nav><ul><li><a href="/en/x">Directory</a></li><li><a href="/en/publications">Publications</a></li></ul></nav></header>`;
  const topics = `<div>${style.french ? 'Sujets de recherche' : 'Research Topics'}</div><ul><li>Apprentissage profond</li><li>Optimisation</li></ul>`;
  const html = `<!doctype html><html><head><meta charset="utf-8"><title>Ines Valcourt | Mila</title></head><body>${before}<main><h1>Ines Valcourt</h1><div>${style.french ? 'Membre affilié' : 'Affiliate Member'}</div><div>Harbour Institute</div>${busy || style.extra === 'none' ? '' : topics}${style.heading === 'section' ? `<section>${section}</section>` : section}${after}</main><footer><p>Mila – Institut</p><ul><li><a href="/x">Contact</a></li></ul></footer></body></html>`;
  return withClasses(html, style.classes);
}

function item(paper: Paper, index: number, style: Style, more: string): readonly string[] {
  const gap = style.spaced ? '\n  ' : '';
  const parts = [titleOf(paper, index, style), ...authorsOf(paper.authors, style, gap)];
  if (style.extra === 'date' || style.extra === 'busy') parts.push(part('2025-10-02', style));
  if (style.extra === 'venue' || style.extra === 'busy') parts.push(part('ArXiv (preprint)', style));
  if (style.extra === 'doi')
    parts.push(
      part(`<a href="https://doi.org/10.5555/tide.${index}">https://doi.org/10.5555/tide.${index}</a>`, style),
    );
  if (paper.abstract !== undefined) parts.push(abstractOf(paper.abstract, style, more, gap));
  if (style.extra === 'share' || style.extra === 'busy')
    parts.push(part('<a href="javascript:void 0">PDF</a> <button>Share</button>', style));
  return parts;
}

const inLine = (style: Style) => style.wrapper === 'br' || style.wrapper === 'br-p';

function part(html: string, style: Style): string {
  return inLine(style) ? html : `<div>${html}</div>`;
}

function titleOf({ title }: Paper, index: number, style: Style): string {
  const text = escaped(title);
  const tag = inLine(style) && !/^(?:strong|b|a|span)$/u.test(style.title) ? '' : style.title;
  if (tag === '') return text;
  if (tag === 'a') return `<a href="/node/${index}">${text}</a>`;
  if (tag === 'h3-a') return `<h3><a href="/node/${index}">${text}</a></h3>`;
  return `<${tag}>${text}</${tag}>`;
}

function authorsOf(authors: readonly string[], style: Style, gap: string): string[] {
  const names = authors.map(escaped);
  const link = (name: string) => `<a href="/en/directory/${name.replace(/\W+/gu, '-').toLowerCase()}">${name}</a>`;
  if (names.length === 0) return [];
  if (style.authors === 'comma') return [part(names.join(', '), style)];
  if (style.authors === 'comma-links')
    return [part(names.map((name, at) => (at % 2 ? link(name) : name)).join(', '), style)];
  if (inLine(style))
    return style.authors === 'a'
      ? names.map(link)
      : style.authors === 'span'
        ? names.map((name) => `<span>${name}</span>`)
        : names;
  if (style.authors === 'br') return [`<div>${names.join('<br>')}</div>`];
  if (style.authors === 'li') return [`<ul>${gap}${names.map((name) => `<li>${name}</li>`).join(gap)}</ul>`];
  const one = (name: string, at: number) =>
    style.authors === 'a'
      ? link(name)
      : style.authors === 'mixed'
        ? `<span>${at % 2 ? link(name) : name}</span>`
        : `<${style.authors}>${name}</${style.authors}>`;
  const all = names.map(one);
  const isFlat = style.wrapper.startsWith('flat') || style.wrapper === 'dl' || style.wrapper === 'cells';
  const needsLine = style.authors === 'span' || style.authors === 'a' || style.authors === 'mixed';
  return isFlat || !needsLine ? all : [`<div>${all.join('\n')}</div>`];
}

function abstractOf(text: string, style: Style, more: string, gap: string): string {
  const shown = escaped(text);
  const tag = inLine(style) ? 'span' : 'p';
  if (text.length <= 140) return inLine(style) ? shown : `<${tag}>${shown}</${tag}>`;
  const [prefix, rest] = [escaped(text.slice(0, 140)), escaped(text.slice(140))];
  const { dots } = style;
  const less = style.less ? ` <a href="#">${style.french ? '(voir moins)' : '(see less)'}</a>` : '';
  const hidden = `<span style="display:none">${rest}${less}</span>`;
  const cut = inLine(style) && /details|summary|blocks|text/u.test(style.cut) ? 'span' : style.cut;
  switch (cut) {
    case 'span':
      return `<${tag}>${prefix}<span>${dots} ${more}</span>${hidden}</${tag}>`;
    case 'link':
      return `<${tag}>${prefix}<span>${dots} <a href="#">${more}</a></span>${hidden}</${tag}>`;
    case 'button':
      return `<${tag}>${prefix}<button>${dots} ${more}</button>${hidden}</${tag}>`;
    case 'dots':
      return `<${tag}>${prefix}<span>${dots}</span> <button type="button">${more}</button><span hidden>${rest}${less}</span></${tag}>`;
    case 'bare':
      return `<${tag}>${prefix}<a href="#">${dots} ${more}</a>${rest}</${tag}>`;
    case 'text':
      return `<${tag}>${prefix}${dots} ${more}${rest}</${tag}>`;
    case 'details':
      return `<div>${prefix}<details><summary>${dots} ${more}</summary>${rest}</details></div>`;
    case 'summary':
      return `<details><summary>${prefix}${dots} ${more}</summary>${rest}</details>`;
    case 'copies':
      return `<${tag}><span>${prefix}${dots} <a href="#">${more}</a></span>${gap}<span hidden>${shown}${less}</span></${tag}>`;
    case 'copies-blocks':
      return `<div><div>${prefix}${dots} <a href="#">${more}</a></div>${gap}<div hidden>${shown}${less}</div></div>`;
    case 'spans':
      return `<${tag === 'p' ? 'div' : tag}><span>${prefix}</span>${gap}<span>${dots} ${more}</span>${gap}<span aria-hidden="true" style="display:none">${rest}</span></${tag === 'p' ? 'div' : tag}>`;
    case 'blocks':
      return `<div>${prefix}</div><button>${dots} ${more}</button><div hidden>${rest}</div>`;
  }
}

function wrapList(items: readonly (readonly string[])[], style: Style, gap: string): string {
  const each = (open: string, close: string) =>
    items.map((parts) => `${open}${gap}${parts.join(gap)}${gap}${close}`).join(gap);
  switch (style.wrapper) {
    case 'article':
    case 'section':
    case 'div':
      return `<div>${each(`<${style.wrapper}>`, `</${style.wrapper}>`)}</div>`;
    case 'nested':
      return `<div><div><div>${each('<div><div><article>', '</article></div></div>')}</div></div></div>`;
    case 'li':
      return `<ul>${each('<li>', '</li>')}</ul>`;
    case 'tr':
      return `<table><tbody>${each('<tr><td>', '</td></tr>')}</tbody></table>`;
    case 'cells':
      return `<table><tbody>${items.map((parts) => `<tr>${parts.map((cell) => `<td>${cell}</td>`).join(gap)}</tr>`).join(gap)}</tbody></table>`;
    case 'dl':
      return `<dl>${items.map(([title, ...parts]) => `<dt>${title}</dt>${parts.map((cell) => `<dd>${cell}</dd>`).join(gap)}`).join(gap)}</dl>`;
    case 'item-dl':
      return items
        .map(([title, ...parts]) => `<dl><dt>${title}</dt>${parts.map((cell) => `<dd>${cell}</dd>`).join(gap)}</dl>`)
        .join(gap);
    case 'flat':
      return each('', '');
    case 'flat-hr':
      return items.map((parts) => parts.join(gap)).join(`${gap}<hr>${gap}`);
    case 'br':
      return `<div>${items.map((parts) => parts.join('<br>')).join(`<br>${gap}<br>`)}</div>`;
    case 'br-p':
      return items.map((parts) => `<p>${parts.join('<br>')}</p>`).join(gap);
  }
}

function withClasses(html: string, classes: Style['classes']): string {
  if (classes === 'none') return html;
  let count = 0;
  const names = ['title', 'author', 'abstract', 'nav', 'item', 'see-more'];
  return html.replace(/<(div|span|li|p|article|section|h3|td|a|ul)(?=[ >])/gu, (tag) => {
    count++;
    return `${tag} class="${classes === 'hashed' ? `_${(count * 7919).toString(36)}` : names[count % names.length]}"`;
  });
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
