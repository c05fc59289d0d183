/** What the background does for the extension's own pages: the popup, above all. Holds no state. */
import { singlePaper } from '../extract/paper/single-paper.ts';
import type { OwnAnswers } from '../messages/answer.ts';
import type { Unreadable } from '../messages/protocol.ts';
import { checkedPublication } from '../messages/validate.ts';
import type { Publication } from '../publication/publication.ts';
import type { ReadingList } from '../reading-list/reading-list.ts';
import { ok, type Result } from '../result.ts';
import { collectedIn } from './collected-in.ts';
import { readTab } from './read-tab.ts';
import { teach } from './teaching.ts';
import { registerTurnedOn } from './turned-on.ts';

/** The answers over `list`. */
export function ownAnswers(list: ReadingList): OwnAnswers {
  return {
    readTab,
    teach,
    async rulesChanged() {
      await registerTurnedOn();
      return ok(undefined);
    },
    async probe(tab) {
      const page = await collectedIn(tab);
      if (!page.ok) return page;
      const paper = checkedPublication(singlePaper(page.value));
      const { frame } = page.value;
      const seen = frame !== undefined && /^https?:$/u.test(URL.parse(frame)?.protocol ?? '') ? { frame } : {};
      const marks = paper && (await list.marks([[paper]]));
      const mark = marks?.ok === true ? marks.value[0] : undefined;
      if (!paper || !mark) return ok(seen);
      return ok({ ...seen, paper: { title: paper.title, authors: paper.authors, mark } });
    },
    async savePaper(tab) {
      const paper = await paperIn(tab);
      if (!paper.ok) return paper;
      return paper.value ? list.save([[paper.value]]) : ok({ papers: [] });
    },
  };
}

/** The paper that the page in a tab is about, validated; undefined where it is about none, or several. */
export async function paperIn(tab: number): Promise<Result<Publication | undefined, Unreadable>> {
  const page = await collectedIn(tab);
  return page.ok ? ok(checkedPublication(singlePaper(page.value))) : page;
}
