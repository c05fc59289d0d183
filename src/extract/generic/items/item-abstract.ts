/** The abstract of a listing: a paragraph called so, or one too long to be a description. */
import type { Abstract } from '../../../publication/publication.ts';
import type { AbstractInPage } from '../../adapter.ts';
import { collapse, textOf } from '../../text.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import { ECHO } from '../lines/lone-lines.ts';
import type { TitleCandidate } from '../titles/titles.ts';
import { ABSTRACT_LABEL } from '../words/vocabulary.ts';

/** The abstract among the lines `from` to `to`, and where it stands. */
export function abstractOf(
  lines: readonly JudgedLine[],
  from: number,
  to: number,
  title: TitleCandidate,
): { readonly abstract: Abstract; readonly place: AbstractInPage } | undefined {
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (!line || line.bibtex || line.labels || at === title.line || line.authors || ECHO.test(line.text)) continue;
    const label = at > from ? lines[at - 1]?.text : undefined;
    const isCalled =
      ABSTRACT_LABEL.test(line.text) || (label !== undefined && label.length < 30 && ABSTRACT_LABEL.test(label.trim()));
    if (isCalled ? !line.prose && line.text.length <= 150 : !line.prose || line.text.length < 400) continue;
    const parts = [line.text];
    for (let next = lines[at + 1]; next && at + parts.length < to; next = lines[at + parts.length]) {
      if (next.block.outer !== line.block.outer || next.text.length <= 150 || next.bibtex) break;
      parts.push(next.text);
    }
    const text = collapse(parts.join(' ')).replace(ABSTRACT_LABEL, '');
    const home = (parts.length > 1 ? line.block.outer : line.block)?.node;
    return {
      abstract: { text, complete: !/(?:…|\.\.\.)$/u.test(text), source: 'generic' },
      place: { ...(home && textOf(home) === text && { element: home }), cut: [], rest: [] },
    };
  }
  return undefined;
}
