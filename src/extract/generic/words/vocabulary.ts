/**
 * Words that tell what a heading, a link or a piece of text is. Only the genre's common words in the languages that
 * researchers' pages are written in; nothing here is the name of a class or of a site.
 */
import { anyOf } from '../../../publication/any-of.ts';

/** Headings over a person's own works. */
export const WORKS = anyOf('iu', [
  // English, and roots that other languages share.
  /\b(?:publi(?:k|sh|c[aá])|pubs\b|papers?\b|articles?\b|pre-?print|manuscri|journals?\b|conferences?\b|proceeding|books?\b)/u,
  /\b(?:monogra|chapter|dissertat|works?\b|working|reports?\b|scholarship|letters?\b|review(?:s?|ed)\b|patent|bibtex)/u,
  /\b(?:refereed|research items|(?:research|scientific|scholarly) contributions\b|communications?\b)/u,
  // How far works are: "In preparation", "Submitted/under review".
  /^\W*(?:(?:submitted|accepted|forthcoming|to appear|(?:in|under) (?:preparation|press|revision|review|submission))(?:\W+(?:(?:and|or) )?|$))+$/u,
  // Spanish, Portuguese, Italian, French.
  /\b(?:artíc|arti[gk]|libros?\b|cap[íi]tul|tesis|reseña|informes|articol|pubblic|lavori\b|saggi\b|curatele)|œuvre/u,
  /\b(?:livr|ouvrage|chapitre|th[eè]s[ei]s|oeuvre|travaux|actes\b|revues?\b)/u,
  // German, Polish, Turkish, Finnish, Hungarian.
  /\b(?:bücher|aufs[aä]tz|beitr[aä]g|schrift|veröffentlich|abhandlung|herausgeb)/u,
  /\b(?:rozdział|artyku|yayın|makale|bildiri)|julkaisu|közlemény/u,
  // Chinese and Japanese, Korean.
  /論文|论文|著作|发表|業績|出版|文章|期刊|会议|會議|会議|解説|著書|论著|专著|专利|学术成果|科研成果|公刊|紀要/u,
  /논문|저서|학술지|학술대회|특허|연구 ?업적/u,
  // Russian and Ukrainian, Greek, Arabic, Hebrew.
  /монографи|диссертаци|препринт|публікаці|книги|тезисы|публикаци|статьи|труды|работы/u,
  /δημοσιεύ|منشورات|أبحاث|بحوث|مقالات|مؤلفات|פרסומים/u,
]);

/** "学会発表", "招待講演": what was said at meetings. */
export const SPOKEN = /(?:学会|口頭|国内|招待|ポスター)(?:での)?発表|(?:招待|学会)講演/u;

/** Headings over lists that look alike but are not works of the page's owner. */
export const NOT_WORKS = anyOf('iu', [
  // What is said to others.
  /\b(?:talks?\b|presentation|lecture|seminar|keynote|tutorial|teaching|courses?\b|class(?:es)?\b|syllabus|events?\b)/u,
  /\b(?:news\b|updates\b|announce|m[eé]dias?\b|(?<!\bin[ -])press\b|blog|posts\b|post\b(?!\s\p{L})|comments\b|recordings?\b|discograph)/u,
  // Who else there is.
  /\b(?:students?\b|alumni|advis(?:ing|ees)|supervisees\b|mentor|teams?\b|members?\b|people\b|collaborator|co-?authors|contact)/u,
  /\b(?<=^\W*|(?:academic|students?|ph\.?d|doctoral|thesis|postgraduate|research)\s)supervision\b(?!\sof)/u,
  /\b(?:post-?docs\b|postdoctoral (?:research(?:ers?)?\s)?(?:assistants?|associates?|fellows?|scholars?|researchers?)\b)/u,
  // A career.
  /\b(?:awards?\b|honou?rs|prizes?\b|grants?\b|funding|fellowship|experience\b|employment|positions?\b)/u,
  // "Engineering education" is what somebody works on.
  /(?:^|[&,/+|:;–—-]|\b(?:and|my|our|academic|formal|university|professional|college|(?:under|post)?graduate)\b)\W*education\b(?!\sresearch)/u,
  /\b(?:service\b|review(?:ing|er)|committee|organi[sz](?:ing|ation)|editorial(?!s?\W*$))/u,
  // Works of others, and other things.
  /\b(?:references?\b|(?:foot)?notes\b|further reading|external links|see also|sources\b|reading(?:s| list)\b|related\b|links\b)/u,
  /\b(?:projects?\b|software\b|data ?sets?\b|(?:source )?code\b)/u,
  // German, Spanish and Portuguese, French.
  /\b(?:termine\b|veranstaltung|vorträge|lehre\b|aktuelles|literatur|einzelnachweise)/u,
  /\b(?:agenda\b|eventos\b|docencia|ensino|charlas|noticias|premios|r[ée]f[ée]ren[ct]i?[ea]s)/u,
  /\b(?:conférences invitées|exposés|enseignement|cours\b|actualités)|étudiants/u,
  // Chinese and Japanese, Russian.
  SPOKEN,
  /講演|发表演讲|教学|授業|新闻|ニュース|学生|获奖|受賞|参考文献|преподавание|доклады|новости/u,
]);

/** Words of links beside a listing. */
const LABEL = anyOf('u', [
  /full|free|view|download|read|get|show|see|more|less|click|watch|listen|follow|share|save|export|request|open|access/u,
  /official|online|available|short|long|extended|plain|new|here|the|my|our|by|buch|zum|beim|lien|english/u,
  // Copies of the text.
  /paper|article|journal|conference|publisher|pre-?print|version|text|texte|pdf|ps|html|doi|hal|ssrn|arxiv|openreview/u,
  /pubmed|pmc|pmid|scholar|google|semantic|acm|ieee|springer|elsevier|page|web ?(?:page|site)?|home ?page|site|link|url/u,
  // What is said of it.
  /bib(?:tex|liography)?|tex|cit(?:e|ation|ed)|abs(?:tract)?|résumé|resumen|resumo|zusammenfassung|summary|details|tl;?dr/u,
  /errat(?:a|um)|review|tweet|thread|twitter|blog ?post|blog|press|media|interview|podcast|award|stats|altmetric|record/u,
  // What comes with it.
  /supp(?:l(?:ement(?:al|ary)?)?)?|appendix|material|code|github|source|software|data(?:set)?|replication|file|package/u,
  /slide|poster|video|talk|demo|teaser|figure|notebook|colab|benchmark|model|project|resource|min|[km]b/u,
  /menu|dropdown|add|language|spanish|french|german|italian|portuguese|chinese|japanese|russian/u,
  // Who made it: "author", "Verlag", "curriculum vitae".
  /author|auteur|autor(?:in|a|i)?|editor|herausgeber|innen|hrsg|verlag|curriculum|vitae|cv|r[ée]sum[ée]/u,
  /论文|代码|链接|全文|摘要|論文|코드|日本語|英語|中文/u,
]);

/** What links beside a listing are called: never a title, a name or a venue. */
export const LINK_LABEL = new RegExp(String.raw`^[^\p{L}]*(?:${LABEL.source}(?:e?s)?(?!\p{L})[^\p{L}]*)+$`, 'iu');

/** Beginnings and words of venues. */
export const VENUE = anyOf('iu', [
  // How it begins.
  /^in:|^(?:published|appear(?:ed|s)|presented|accepted|to appear|submitted) (?:in|at|to)\b/u,
  /^in\s+(?:(?:the )?proc|adv|int|ieee|acm|annual|journal)/u,
  /^(?:the\s+)?(?:proc\.|proceedings|journal|transactions|annals|advances in|lecture notes|conference)\b/u,
  /^(?:the\s+)?(?:international (?:conference|journal|workshop|symposium)|ieee|acm|arxiv|corr|biorxiv|plos|pnas)\b/u,
  /^(?:the\s+)?(?:(?:ph\.?d\.?|master\S*) thesis(?!:)|technical report|springer|elsevier|working paper|us patent)\b/u,
  /^(?:the\s+)?(?:under review|accepted|submitted|preprint|revise)\b|^(?:nature|science|cell)(?=[\s]*(?:[\d(,.]|$))/u,
  // What it holds.
  /\b(?:proceedings|transactions on|journal of|(?:conference|workshop|symposium) on|lecture notes|university press)\b/u,
  /\b(?:neurips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|emnlp|naacl|sigir|sigmod|vldb|isbn|issn)\b|\bvol\.|\bpp\.\s*\d/u,
  /学报|学会|大会|ジャーナル|журнал|вестник|مجلة/u,
]);

/** What stands over or before an abstract. */
export const ABSTRACT_LABEL =
  /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|摘要|概要|аннотация|الملخص)\s*[:.–—-]?\s*/iu;
