/** The people of a publication, taken apart for writing. Pure. */
import { partsOf } from '../publication/person-parts.ts';
import type { PersonParts, Publication } from '../publication/publication.ts';

/** As the file said that it came from; else taken apart from what the page shows. */
export function peopleOf({ authors, reference }: Publication): readonly PersonParts[] {
  const people = reference?.people;
  return people !== undefined && people.length === authors.length ? people : authors.map(partsOf);
}
