/** A title without what only frames it. Pure. */
import { collapse } from '../../text.ts';

/** The same pieces are met as the text of an element, of that around it, and of the line. */
const tidy = new Map<string, string>();

/** Without the quotes, numbers, brackets and stops that only frame a title. */
export function tidied(text: string): string {
  let clean = tidy.get(text);
  if (clean === undefined) {
    clean = unframed(text);
    if (tidy.size > 20_000) tidy.clear();
    tidy.set(text, clean);
  }
  return clean;
}

function unframed(text: string): string {
  let clean = collapse(text)
    // "【口頭】河川の石を数える": how it was presented, or what kind of work it is.
    .replace(/^【[^【】]{1,14}】\s*(?=[^\s【])/u, '')
    .replace(/^(?:[[(]?\d{1,3}[\].)]+\s+|[•·–—>-]\s+|[\u25A0-\u25FF\u2022\u2023]\s*|[,.:;]\s*)+/u, '')
    .replace(/[\s,;:|·•–—，；。．\p{So}-]+$/u, '')
    .replace(/\s*\[\s*$/u, '')
    // The kind of document, as Chinese references mark it: [J], [EB/OL].
    .replace(/\s*\[(?:[A-Z]|[A-Z]{2}\/OL|[A-Z]\/OL)\][.．]?$/u, '')
    // What begins with a quotation mark ends with its fellow; not "“Who counts?” Pebbles as a sign of the rivers", nor the
    // review "«Ríos del norte», de Ana Ruiz", "“Ríos del norte”. Edición y notas de Ana Ruiz".
    .replace(
      /^([“"„«「『][^”"“»」』]{4,}[”"“»」』])(?!\s*:|[のとをにはがへ]|[?!]\s+\p{Lu}|(?<=[?!].)\s+\p{Lu}\p{Ll}+(?:\s\p{Ll}+){3}|,\s(?:de|di|von)\s\p{Lu}[^\d,;]*$|[.,]\s(?:Edici[óo]n|Edição|Édition|Edizione|Edited|Traducción|Tradução|Traduction|Traduzione|Translated|Herausgegeben|Übersetzt|A cura)(?!\p{L})[^\d]*$).*$/u,
      '$1',
    );
  // "[Holt, M. In prep. Counting pebbles.]": the bracket stands around the whole listing.
  if (clean.endsWith(']') && !clean.includes('[')) clean = clean.slice(0, -1);
  const inner = /^[“”"„«「『《'‘](.*?)[.,]?[”"“»」』》'’][.,]?$/u.exec(clean)?.[1];
  if (inner !== undefined && !/[“”"«»]/u.test(inner)) clean = inner;
  else clean = clean.replace(/^”\s*(?=\p{Lu})|^[“„](?!.*[”“])/u, '');
  return (clean.endsWith('.') ? clean.replace(/(?<=\p{L}{3}|[)\]\d])\.$/u, '') : clean).trim();
}
