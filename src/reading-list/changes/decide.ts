/** "Same paper", "not the same paper": the reader's word is kept, and entries are brought into line with it. */
import type { ReadersWord } from '../../decisions/readers-word.ts';
import type { Publication } from '../../publication/publication.ts';
import { ok, type Result } from '../../result.ts';
import { type Held, readHeld } from '../database/held.ts';
import { markOf } from '../database/marks.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { writeChange } from '../database/write-changes.ts';
import type { Entry, Listing } from '../entry/entry.ts';
import { entryId } from '../entry/entry-id.ts';
import { joined, unjoined } from '../entry/joining.ts';
import { groupsApart, keysLeading, publicationsOf } from '../entry/match.ts';
import type { Means } from '../means.ts';
import type { Done } from '../reading-list.ts';
import { decisionChanges, type Saying, wordOn } from './deciding.ts';
import type { Change } from './journal.ts';
import { newEntry, type Occasion } from './plan-save.ts';
import { part } from './undo.ts';

/** Remembers what the reader says; merges the two entries that hold the papers, or parts those that hold both. */
export async function decide(
  transaction: WriteTransaction,
  saying: Saying,
  { now, random }: Means,
): Promise<Result<Done, never>> {
  const { says, one, other } = saying;
  if (one.length === 0 || other.length === 0) return ok({ changed: 0 });
  const at = now();
  const before = await wordOn(transaction, [...one, ...other]);
  const held = await readHeld(transaction, keysLeading([...one, ...other], before));
  const decided = await decisionChanges(transaction, [saying], at);
  const said = decided.flatMap(({ after }) => after ?? []);
  const occasion = { now: at, random };
  const found = held.candidates(keysLeading([...one, ...other], before));
  const listed = [...one, ...other, ...found.flatMap(({ listings }) => publicationsOf(listings))];
  const word = await wordOn(transaction, listed, said);
  const entries =
    says === 'same' ? merged(saying, held, before, word, occasion) : parted(saying, found, word, occasion);
  return ok(await writeChange(transaction, [...entries, ...decided], 'decide', { now: () => at, random }));
}

/**
 * The entries of two papers in one, where both are in the list and not one already. What the reader keeps apart from
 * either gets an entry of its own.
 */
function merged(
  { one, other }: Saying,
  held: Held,
  before: ReadersWord,
  word: ReadersWord,
  occasion: Occasion,
): Change[] {
  const both = [one, other].map((paper) => holderOf(paper, held, before));
  const [first, second] = both.flatMap((entry) => entry ?? []).sort((a, b) => (a.id < b.id ? -1 : 1));
  if (first === undefined || second === undefined || first.id === second.id) return [];
  const meant = (listing: Listing) => word.between([listing.publication], [...one, ...other]) !== 'different';
  const [after, ...others] = inGroups(joined([first, second], occasion.now), meant, word, occasion);
  return [
    { table: 'entries', id: first.id, before: first, ...(after && { after }) },
    { table: 'entries', id: second.id, before: second },
    ...others.map((own): Change => ({ table: 'entries', id: own.id, after: own })),
  ];
}

/** `entry`, and an entry for each group of its listings that must not be in it; those that are `meant` stay. */
function inGroups(
  entry: Entry,
  meant: (listing: Listing) => boolean,
  word: ReadersWord,
  { now, random }: Occasion,
): Entry[] {
  const inOrder = [...entry.listings.filter(meant), ...entry.listings.filter((listing) => !meant(listing))];
  const [, ...apart] = groupsApart(inOrder, word);
  const own: Entry[] = [];
  let rest = entry;
  for (const [place, listings] of apart.entries()) {
    const fresh = { ...newEntry(entryId(now, place, random()), [], now), status: entry.status, tags: entry.tags };
    const ids = listings.map(({ id }) => id);
    const parts = part(rest, ids, fresh, now);
    if (parts === undefined) continue;
    ({ rest } = parts);
    own.push(parts.own);
  }
  return [rest, ...own];
}

function holderOf(paper: readonly Publication[], held: Held, word: ReadersWord): Entry | undefined {
  const [first, ...rest] = paper;
  if (first === undefined) return undefined;
  const mark = markOf([first, ...rest], held.candidates(keysLeading(paper, word)), word);
  return mark.state === 'unsaved' ? undefined : held.entry(mark.entry);
}

/** Every entry that holds listings of both papers without those of the first, which get one of their own. */
function parted({ one, other }: Saying, found: readonly Entry[], word: ReadersWord, occasion: Occasion): Change[] {
  return found.flatMap((entry): Change[] => {
    const isLeaving = ({ publication }: Listing) => word.between([publication], other) === 'different';
    const stays = (listing: Listing) => !isLeaving(listing) || word.between([listing.publication], one) === 'different';
    const leaving = entry.listings.filter((listing) => !stays(listing)).map(({ id }) => id);
    const whole = leaving.length > 0 ? givenBack(entry, leaving, occasion.now) : undefined;
    const after = whole ?? inGroups(entry, stays, word, occasion);
    if (after.length < 2) return [];
    return after.map((own) => {
      return { table: 'entries', id: own.id, ...(own.id === entry.id && { before: entry }), after: own };
    });
  });
}

/** Both entries that a merge made one, whole, where the listings of one of them are those that leave. */
export function givenBack(entry: Entry, leaving: readonly string[], at: number): readonly Entry[] | undefined {
  const given = unjoined(entry, at);
  const isLeaving = ({ listings }: Entry) =>
    listings.length === leaving.length && listings.every(({ id }) => leaving.includes(id));
  return given?.length === 2 && given.some(isLeaving) ? given : undefined;
}

/** What merging entries says of their listings. */
export function sayingsOfMerge([first, ...others]: readonly Entry[]): Saying[] {
  const one = publicationsOf(first?.listings ?? []);
  return others.map(({ listings }) => ({ says: 'same', one, other: publicationsOf(listings) }));
}

/** What parting entries says of their listings. */
export function sayingsOfParting(entries: readonly Entry[]): Saying[] {
  return entries.flatMap(({ listings }, place) =>
    entries.slice(place + 1).map((other): Saying => {
      return { says: 'different', one: publicationsOf(listings), other: publicationsOf(other.listings) };
    }),
  );
}
