import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { textBefore, textOf } from '../../src/extract/text.ts';

const text = (html: string) => textOf(new JSDOM(html).window.document.body);

it('skips what stands in for media, scripts and styles', () => {
  const media = '<video>no video</video><audio>no audio</audio><canvas>no canvas</canvas><iframe>no frame</iframe>';
  expect(text(`<p>Tidal ${media}<script>x</script><style>y</style>memory</p>`)).toBe('Tidal memory');
});

it('counts breaks and the edges of blocks as spaces', () => {
  expect(text('<div>A<br>B</div><div>C</div>D<span>E</span>')).toBe('A B C DE');
});

it('reads what stands before a node, however deep', () => {
  const { body } = new JSDOM('<p>One <b>two <i>three <a>four</a> five</i> six</b> seven</p><p>eight</p>').window
    .document;
  const link = body.querySelector('a');
  expect(link && textBefore(link, body)).toBe('One two three');
  expect(textBefore(body, body)).toBe('');
});
