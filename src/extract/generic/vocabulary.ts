/**
 * Words that tell what a heading, a link or a piece of text is. Only the genre's common words in the languages that
 * researchers' pages are written in; nothing here is the name of a class or of a site.
 */

/** Headings over a person's own works. */
export const WORKS =
  /\b(?:publi(?:k|sh|c[aá])|papers?\b|articles?\b|artíc|arti[gk]|articol|pre-?print|manuscri|journals?\b|conferences?\b|proceeding|books?\b|libros?\b|livr|bücher|ouvrage|monogra|chapter|cap[íi]tul|chapitre|th[eè]s[ei]s|tesis|dissertat|works?\b|working|oeuvre|travaux|research items|reports?\b|scholarship|letters?\b|review(?:s?|ed)\b|reseña|informes|actes\b|revues?\b|communications?\b|patent|bibtex|refereed|(?:research|scientific|scholarly) contributions\b|pubs\b|pubblic|lavori\b|saggi\b|curatele|aufs[aä]tz|beitr[aä]g|schrift|veröffentlich|abhandlung|herausgeb|rozdział|artyku|yayın|makale|bildiri)|œuvre|論文|论文|著作|发表|業績|出版|文章|期刊|会议|會議|会議|解説|著書|论著|专著|专利|学术成果|科研成果|논문|저서|학술지|학술대회|특허|연구 ?업적|монографи|диссертаци|препринт|публікаці|книги|тезисы|δημοσιεύ|публикаци|статьи|труды|работы|منشورات|أبحاث|بحوث|مقالات|مؤلفات|julkaisu|közlemény|公刊|紀要|פרסומים/iu;

/** Headings over lists that look alike but are not works of the page's owner. */
export const NOT_WORKS =
  /\b(?:talks?\b|presentation|lecture|seminar|keynote|tutorial|teaching|courses?\b|class(?:es)?\b|news\b|updates\b|announce|students?\b|alumni|advis(?:ing|ees)|supervisees\b|(?<=^\W*|(?:academic|students?|ph\.?d|doctoral|thesis|postgraduate|research)\s)supervision\b(?!\sof)|post-?docs\b|postdoctoral (?:research(?:ers?)?\s)?(?:assistants?|associates?|fellows?|scholars?|researchers?)\b|mentor|teams?\b|members?\b|people\b|collaborator|awards?\b|honou?rs|prizes?\b|grants?\b|funding|fellowship|service\b|review(?:ing|er)|committee|organi[sz](?:ing|ation)|editorial(?!s?\W*$)|education|experience\b|employment|positions?\b|media\b|(?<!\bin[ -])press\b|blog|posts?\b|contact|co-?authors|references?\b|(?:foot)?notes\b|further reading|external links|see also|sources\b|reading(?:s| list)\b|syllabus|events?\b|termine\b|veranstaltung|agenda\b|eventos\b|conférences invitées|exposés|enseignement|cours\b|actualités|docencia|ensino|charlas|noticias|premios|vorträge|lehre\b|aktuelles|literatur|r[ée]f[ée]ren[ct]i?[ea]s|einzelnachweise|projects?\b|software\b|data ?sets?\b|(?:source )?code\b|recordings?\b|discograph|links\b|related\b|comments\b)|étudiants|講演|发表演讲|教学|授業|新闻|ニュース|学生|获奖|受賞|参考文献|преподавание|доклады|новости/iu;

/** Words of links beside a listing. */
const LABEL =
  'full|free|view|download|read|get|official|project|arxiv|journal|publisher|pre-?print|conference|short|long|extended|supp(?:l(?:ement(?:al|ary)?)?)?|show|online|the|see|more|less|paper|open|author|auteur|autor(?:in|a|i)?|editor|herausgeber|innen|hrsg|verlag|zum|beim|buch|click|my|our|pdf|ps|html|doi|hal|ssrn|bib(?:tex|liography)?|tex|cit(?:e|ation|ed)|by|export|abs(?:tract)?|résumé|resumen|resumo|zusammenfassung|code|github|source|software|data(?:set)?|slide|poster|video|min|[km]b|talk|demo|page|web ?(?:page|site)?|home ?page|site|link|url|appendix|material|text|available|access|version|article|openreview|pubmed|pmc|pmid|blog ?post|blog|press|media|new|summary|details|here|model|errat(?:a|um)|review|tweet|thread|twitter|tl;?dr|request|stats|altmetric|scholar|google|semantic|acm|ieee|springer|elsevier|award|notebook|colab|benchmark|teaser|plain|language|share|save|follow|figure|replication|file|package|dropdown|menu|record|add|resource|interview|watch|listen|podcast|spanish|french|german|italian|portuguese|chinese|japanese|russian|论文|代码|链接|全文|摘要|論文|코드|日本語|英語|中文|english|lien|texte|curriculum|vitae|cv|r[ée]sum[ée]';

/** What links beside a listing are called: never a title, a name or a venue. */
export const LINK_LABEL = new RegExp(`^[^\\p{L}]*(?:(?:${LABEL})(?:e?s)?(?!\\p{L})[^\\p{L}]*)+$`, 'iu');

/** Beginnings and words of venues. */
export const VENUE =
  /^(?:in:|(?:published|appear(?:ed|s)|presented|accepted|to appear|submitted) (?:in|at|to)\b|in\s+(?:(?:the )?proc|adv|int|ieee|acm|annual|journal)|(?:the\s+)?(?:proc\.|proceedings|journal|transactions|annals|advances in|lecture notes|conference|international (?:conference|journal|workshop|symposium)|ieee|acm|arxiv|corr|biorxiv|plos|pnas|(?:ph\.?d\.?|master\S*) thesis(?!:)|technical report|springer|elsevier|under review|accepted|submitted|preprint|working paper|revise|us patent)\b|(?:nature|science|cell)(?=[\s]*(?:[\d(,.]|$)))|\b(?:proceedings|transactions on|journal of|(?:conference|workshop|symposium) on|lecture notes|university press|neurips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|emnlp|naacl|sigir|sigmod|vldb|isbn|issn)\b|\bvol\.|\bpp\.\s*\d|学报|学会|大会|ジャーナル|журнал|вестник|مجلة/iu;

/** What stands over or before an abstract. */
export const ABSTRACT_LABEL =
  /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|摘要|概要|аннотация|الملخص)\s*[:.–—-]?\s*/iu;
