/** `npm run explain -- RECORDS.json ID ID`: what speaks for and against two records being one work. */
import { explanation } from './explanation.ts';
import { recordsFrom, refuse } from './read-records.ts';

const [file, first, second, more] = process.argv.slice(2);
if (file === undefined || first === undefined || second === undefined || more !== undefined) {
  refuse('usage: npm run explain -- RECORDS.json ID ID');
}
const records = recordsFrom(file);
const [one = -1, other = -1] = [first, second].map((wanted) => records.findIndex(({ id }) => `${id}` === wanted));
if (one < 0 || other < 0) refuse(`${file} holds no record ${one < 0 ? first : second}`);

for (const [about, words] of explanation(records, one, other)) {
  process.stdout.write(`${`${about}:`.padEnd(12)} ${words}\n`);
}
