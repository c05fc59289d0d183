/** Judges the listings of a page: which are one paper, and how the papers stand to the list. */
import type { ReaderDecisions } from '../duplicates/clusters.ts';
import type { Fold, FoldablePage, JudgedPage } from '../messages/protocol.ts';
import type { Publication } from '../publication/publication.ts';
import type { Mark, PaperListings } from '../reading-list/reading-list.ts';
import type { Result } from '../result.ts';
import { foldsOf } from './folds.ts';

/** What the reader said of publications; nothing where that cannot be read. */
export type SaidOf = (publications: readonly Publication[]) => Promise<ReaderDecisions>;

/** What is known of papers besides what their page says; whatever cannot be read may be missing. */
export interface ListKnowledge {
  readonly saidOf?: SaidOf;
  /** How papers stand to the list. */
  readonly marks?: (papers: readonly PaperListings[]) => Promise<Result<readonly Mark[], string>>;
}

/** The judgement. A page is judged also where the list cannot be asked: then the listings alone speak. */
export async function judgedPage(page: FoldablePage, { saidOf, marks }: ListKnowledge): Promise<JudgedPage> {
  const folds = await foldsOf(page, await saidOf?.(page.publications));
  const papers = papersOf(page.publications, folds);
  const answer = await marks?.(papers.map(([, listings]) => listings));
  if (!answer?.ok) return { folds };
  const found = papers.flatMap(([kept], place) => {
    const mark = answer.value[place];
    return mark && mark.state !== 'unsaved' ? [[kept, mark] as const] : [];
  });
  return { folds, marks: found };
}

/** Each paper's listings, the kept one first, by the place of that. */
function papersOf(publications: readonly Publication[], folds: readonly Fold[]): (readonly [number, PaperListings])[] {
  const folded = new Map(folds.map((fold) => [fold.kept, fold.hidden.map(({ index }) => index)]));
  const hidden = new Set([...folded.values()].flat());
  return publications.flatMap((publication, place) =>
    hidden.has(place)
      ? []
      : [[place, [publication, ...(folded.get(place) ?? []).flatMap((other) => publications[other] ?? [])]] as const],
  );
}
