/** Brings values of files to the plain text that publications hold. Pure. */
import { decoded } from '../publication/character-references.ts';

/** Tags that catalogues and publishers leave in titles and abstracts; other `<` stay. */
const TAGS =
  /<\/?(?:jats:)?(?:i|b|em|strong|sub|sup|sc|scp|span|italic|bold|u|tt|inline-formula|tex-math|alternatives|mml:[a-z]+)(?:\s[^<>]{0,200})?\/?>/giu;

/** Tags of the same kind that part words, as paragraphs do. */
const BLOCKS = /<\/?(?:jats:)?(?:p|br|title|sec)(?:\s[^<>]{0,200})?\/?>/giu;

// oxlint-disable-next-line eslint/no-control-regex -- these are the characters to be dropped
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/gu;

/** Anything that `plain` would change. */
const UNCLEAN =
  // oxlint-disable-next-line eslint/no-control-regex -- these are the characters to be dropped
  /[<&\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028-\u202f\u205f\u2066-\u2069\u3000\ufeff]|^ | $| {2}/u;

/** One line of text: tags of markup gone, entities as characters, every run of white space one space, ends trimmed. */
export function plain(text: string): string {
  if (!UNCLEAN.test(text) && text.isWellFormed()) return text;
  return withoutMarkup(text).replace(/\s+/gu, ' ').trim();
}

/** Text that may have several lines, such as a note. */
export function plainLines(text: string): string {
  return withoutMarkup(text.replace(/<(?:br|\/p)\s*\/?>/giu, '\n'))
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function withoutMarkup(text: string): string {
  let bare = text;
  if (bare.includes('<')) bare = bare.replace(BLOCKS, ' ').replace(TAGS, '');
  if (bare.includes('&')) bare = decoded(bare);
  return bare.replace(CONTROLS, ' ').toWellFormed();
}
