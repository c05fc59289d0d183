/** Finds the control by which a page of any site adds rows to its list, by its words and its place. */
import { parentElementOf } from '../unclobbered.ts';

/** What such controls say: "Show more", "Load 20 more publications", "Voir plus de résultats", "Mehr laden", "加载更多". */
const WORDS = [
  '(?:show|load|view|see|display|get) (?:all|more|\\d+ more)',
  '(?:afficher|voir|charger) (?:plus|toutes?|tous|la suite)',
  '(?:mehr|weitere|alle)(?: \\p{L}+)? (?:anzeigen|laden|zeigen)',
  '(?:mostrar|ver|cargar|carregar) (?:más|mais|todos|todas)',
  '(?:mostra|carica|vedi) (?:altr[aeio]|tutt[aeio])',
  '(?:meer|alle)(?: \\p{L}+)? (?:laden|tonen|weergeven)',
  '(?:加载|載入|查看|显示|顯示)更多',
  'もっと(?:見る|表示)|さらに(?:表示|読み込む)',
].join('|');
const SAYS_MORE = new RegExp(`^[\\W_]*(?:${WORDS})(?: [\\p{L}' ]{1,40})?[\\W_]*$`, 'iu');

/** A link that leads to another page adds nothing to this one. */
const CONTROLS = 'button, [role=button], a:is(:not([href]), [href^="#"], [href^="javascript:"])';
const ROWS = '[data-paperfold-row]';
const NEXT_PART = 'h1, h2, h3, h4, h5, h6, footer';

/**
 * A selector of that control, as long as the page has one: below the last row, outside of all rows, before whatever part
 * of the page comes next. To be asked again after each change.
 */
export function growingControl(document: Document): string | undefined {
  const last = [...document.querySelectorAll(ROWS)].at(-1);
  if (last === undefined) return undefined;
  const isBelow = (node: Node) =>
    (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !last.contains(node);
  for (let around = parentElementOf(last); around; around = parentElementOf(around)) {
    const end = [...around.querySelectorAll(NEXT_PART)].find(isBelow);
    const isBefore = (node: Node) =>
      end === undefined || (node.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const found = [...around.querySelectorAll(CONTROLS)].find(
      (control) => isBelow(control) && isBefore(control) && SAYS_MORE.test(wordsOf(control)),
    );
    if (found) return pathTo(found);
    if (end) return undefined;
  }
  return undefined;
}

function wordsOf(control: Element): string {
  const text = control.textContent.length > 80 ? '' : control.textContent.replace(/\s+/gu, ' ').trim();
  return text === '' ? (control.getAttribute('aria-label') ?? '') : text;
}

/** The element's place in its document. */
function pathTo(element: Element): string {
  const parent = parentElementOf(element);
  if (!parent) return ':root';
  return `${pathTo(parent)} > :nth-child(${[...parent.children].indexOf(element) + 1})`;
}
