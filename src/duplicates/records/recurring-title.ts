/** Titles that name a kind of text and not one work: `Editorial`, `Book review`. Pure. */
import { anyOf } from '../../publication/any-of.ts';
import { hash } from './fingerprint.ts';

const GENERIC = anyOf(
  'u',
  [
    // Editors open an issue.
    /(?:guest|special)?editor(?:ial|s|sinchief)?(?:s?(?:notes?|comments?|introduction|message|remarks|letter|preface|page|statement))?s?/u,
    /(?:anintroduction|introduction|foreword|preface)(?:tothe?special(?:issue|section))?/u,
    // Readers and authors answer.
    /(?:authors?)?(?:reply|response)|comments?|(?:panel)?discussion|letters?(?:totheeditor)?|privatecorrespondence/u,
    /errat(?:a|um)(?:notes?)?|corrigend(?:a|um)|correction|bookreviews?(?:column)?|reviewers?/u,
    // What an issue or a book is made of.
    /(?:front|back)matter.{0,60}|volumeinformation|tableofcontents|contents|(?:author|subject)?index|acknowledge?ments?/u,
    /news|(?:meeting)?abstracts?|announcements?|calendar|obituary|inmemoriam|summary|conclusions?|overview/u,
    /keynote(?:address|talk)?|panel|tutorial/u,
  ],
  { before: /^/u, after: /$/u },
);
const SERIAL =
  /(?:chair|editor|president|chairman)s?(?:message|letter|notes?|comments?|remarks|corner|column)|^(?:remarks|messages?|notes?|letters?)from|^(?:reporton.{0,24}|abstractsof\D{0,24})$|specialissue|specialsection|reminiscences|paper\d+$|^termsof|^peerreview(?:er)?(?:for|of)/u;

/**
 * Columns, covers and lists of journals, and what opens or closes books and meetings, also in the languages around us;
 * as numbers, since to ask a set for a text costs more.
 */
const KINDS = new Set(
  [
    'in this issue|highlights|highlights of this issue|highlights from this issue|issue highlights|at a glance|in brief',
    'from the editor|from the editors|editors choice|editors pick|editorial board|editorial commentary|editorial foreword',
    'presidents page|presidential address|from the president|from the chair|publishers note|welcome|welcome message',
    'welcome from the chairs|message from the chairs|message from the general chairs|program committee|organizing committee',
    'news and views|news in brief|news and notes|society news|association news|drug news|research highlights|research update',
    'clinical update|literature watch|journal club|recent publications|book notes|books received|book reviews and notes',
    'software review|media review|review|reviews|commentary|commentaries|invited commentary|perspective|perspectives|opinion',
    'viewpoint|interview|correspondence|the authors reply|case report|case reports|meeting report|conference report',
    'workshop report|workshop summary|session summary|poster session|poster abstracts|poster presentations|oral abstracts',
    'oral presentations|oral communications|invited talk|invited talks|opening remarks|closing remarks|introductory remarks',
    'introduction and overview|prologue|epilogue|afterword|image of the month|cover image|cover picture|cover story|cover',
    'front cover|back cover|inside front cover|inside back cover|title page|blank page|masthead|issue information',
    'graphical abstract|graphical abstracts|graphical contents list|contents list|publication information|society information',
    'information for authors|instructions for authors|notes for contributors|about the authors|contributors|notes|untitled',
    'list of reviewers|acknowledgment to reviewers|acknowledgement to reviewers|thanks to reviewers|call for papers',
    'calendar of events|conference calendar|upcoming events|forthcoming events|quiz|clinical quiz|quiz case|puzzle|crossword',
    'retraction|retraction notice|retraction note|expression of concern|publisher correction|author correction',
    'einleitung|vorwort|nachwort|nachruf|mitteilungen|rezension|rezensionen|buchbesprechung|buchbesprechungen',
    'avant propos|compte rendu|comptes rendus|notes de lecture|sommaire|presentation|presentacion|introduccion|resena|resenas',
    '巻頭言|巻頭|編集後記|編集委員会から|はじめに|まえがき|あとがき|编者按|編者按|前言|序言|卷首语|编后记|书评|書評|머리말|서문|후기',
    'предисловие|от редакции|от редактора|введение|заключение|рецензия|послесловие|письмо в редакцию',
    'apresentacao|introducao|resenha|resenhas|editoriale|recensioni|redaktionelt|ledare|voorwoord',
  ]
    .join('|')
    .replaceAll(' ', '')
    .split('|')
    .map((kind) => hash(kind)),
);

/** Whether other works may well bear this title; `compact`: folded, without gaps. */
export function isRecurring(compact: string): boolean {
  return (
    compact.length < 5 ||
    (compact.length < 80 &&
      ((compact.length < 30 && KINDS.has(hash(compact))) || GENERIC.test(compact) || SERIAL.test(compact)))
  );
}

const YEARLY = /^proceedingsof|^highlightsofthe|annualreport|yearinreview|dagstuhlseminar|^workshopon/u;

/** Whether the title is given anew each year, mostly by the same people: what is a year younger is another work. */
export function isYearly(compact: string): boolean {
  return YEARLY.test(compact);
}
