import { expect, it } from 'vitest';
import { partsOf } from '../../src/publication/person-parts.ts';

it.each([
  ['Heurtebise A.', { family: 'Heurtebise', given: 'A.' }],
  ['van Wassenhove V.', { family: 'van Wassenhove', given: 'V.' }],
  ['Høchen R. J.', { family: 'Høchen', given: 'R. J.' }],
  ['King J.-R.', { family: 'King', given: 'J.-R.' }],
  ['Yalow RS', { family: 'Yalow', given: 'RS' }],
  ['R. S. Yalow', { given: 'R. S.', family: 'Yalow' }],
  ['Rosalyn S. Yalow', { given: 'Rosalyn S.', family: 'Yalow' }],
  ['Jan van der Berg', { given: 'Jan', particle: 'van der', family: 'Berg' }],
  ['Adrien De Voeght', { given: 'Adrien', family: 'De Voeght' }],
  ['Guy Van den Broeck', { given: 'Guy', family: 'Van den Broeck' }],
  ['Van Nguyen', { given: 'Van', family: 'Nguyen' }],
  ['Martin Luther King Jr.', { given: 'Martin Luther', family: 'King', suffix: 'Jr.' }],
])('%s', (shown, parts) => {
  expect(partsOf(shown)).toEqual(parts);
});
