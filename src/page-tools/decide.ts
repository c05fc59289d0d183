/** "Not the same paper" and "same paper", said in the page. */

import type { Listing, Paper } from '../annotate/rows/paper.ts';
import type { Workbench } from '../annotate/tools.ts';
import type { Word } from '../decisions/decision.ts';

/**
 * Has the reader's word on two sets of listings remembered, and says in the row of `paper` what came of it, with the way
 * back. The page is folded anew when the background tells all tabs.
 */
export async function decide(
  { setting, panel, papers }: Workbench,
  paper: Paper,
  says: Word,
  one: readonly Listing[],
  other: readonly Listing[],
): Promise<void> {
  const { background, words } = setting;
  // Papers that are joined are drawn as one: the notice goes where the listing is shown by then.
  const shownIn = () => papers().find(({ listings }) => listings.includes(paper.kept)) ?? paper;
  const say = (text: string, undo?: string, failed = false) => {
    const run = () => void takeBack(undo ?? '');
    const offers = undo === undefined ? [] : [{ action: 'undo' as const, label: words('page.undo'), run }];
    const row = shownIn();
    row.notice = { text, failed, offers, lasting: true };
    row.view?.update();
    panel.say(text);
  };
  const takeBack = async (token: string) => {
    const result = await background.undo(token);
    say(words(result.ok ? 'page.undone' : `page.failure.${result.error}`), undefined, !result.ok);
  };
  const [mine, theirs] = [one, other].map((side) => side.map(({ reading }) => reading.publication));
  const result = await background.decide({ says, one: mine ?? [], other: theirs ?? [] });
  if (result.ok) say(words(`page.said.${says}`), result.value.undo);
  else say(words(`page.failure.${result.error}`), undefined, true);
}
