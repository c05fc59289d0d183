import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { collected } from '../src/extract/paper/collected.ts';

// What the background hears of a page in front of the popup: nothing is kept there, and nothing changed.
export default defineUnlistedScript({
  // The last line then names the result, which is what `executeScript` gives back.
  globalName: 'paperfoldPage',
  main: () => collected(document, location.href),
});
