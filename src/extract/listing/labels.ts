/** What a page writes before a field: "Title:", "Authors", "Published in". Pure. */

/** The field that a label announces; `other` is one that is not read. */
export type Field = 'title' | 'authors' | 'abstract' | 'venue' | 'date' | 'other';

const LABELS: readonly (readonly [Field, RegExp])[] = [
  ['title', /^(?:(?:paper )?title|titre)$/iu],
  ['authors', /^(?:(?:co-?)?authors?|auteure?\(?s?\)?|autrices?|written by|by|par|contributors)$/iu],
  ['abstract', /^(?:abstract|r[ée]sum[ée]|summary)$/iu],
  [
    'venue',
    /^(?:venue|journal|revue|conf[ée]rence|(?:published|appeared|publi[ée]e?|paru) (?:in|dans)|in|dans|parution|publication venue|lieu(?: de (?:parution|publication))?)$/iu,
  ],
  [
    'date',
    /^(?:(?:publication )?(?:year|date)|(?:ann[ée]e|date)(?: de (?:publication|parution))?|published|published on|publi[ée]e? le)$/iu,
  ],
  ['other', /^(?:doi|arxiv|links?|liens?|keywords?|mots[- ]cl[ée]s|topics?|sujets?|tags?|types?|status|statut)$/iu],
];

/** The field that `text` announces; undefined where it is no label. */
export function labelled(text: string): Field | undefined {
  const word = text.replace(/[\s:.–—-]+$/u, '');
  return word.length < 24 ? LABELS.find(([, label]) => label.test(word))?.[0] : undefined;
}

/** `text` without the label that it begins with, and what that announces: "Authors: Qi Wu". */
export function withoutLabel(text: string): { readonly text: string; readonly field?: Field } {
  const [label, word] = /^(\p{L}+(?: \p{L}+)?) ?: (?=\S)/u.exec(text.slice(0, 40)) ?? [];
  const field = word !== undefined ? labelled(word) : undefined;
  return label !== undefined && field !== undefined && field !== 'other'
    ? { text: text.slice(label.length), field }
    : { text };
}
