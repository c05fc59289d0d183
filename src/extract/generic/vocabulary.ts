/**
 * Words that tell what a heading, a link or a piece of text is. Only the genre's common words in the languages that
 * researchers' pages are written in; nothing here is the name of a class or of a site.
 */

/** Headings over a person's own works. */
export const WORKS =
  /\b(?:publi(?:cation|cación|caç|kation|kacj|shed|c\b)\p{L}*|public(?:acione?s|ações|azioni)|papers?|articles?|artículos?|artigos?|articoli|artikel|preprints?|pre-prints?|manuscripts?|journals?|conferences?|proceedings|books?|libros?|livros?|livres?|bücher|ouvrages?|monographs?|chapters?|cap[íi]tulos?|chapitres?|theses|thesis|dissertations?|tesis|thèses?|works?|oeuvres|œuvres|travaux|research items|working|reports?|scholarship|letters?|reviews?|reseñas?|informes?|actes|revues?|communications?|patents?|bibtex|refereed|reviewed)(?![\p{L}])|論文|论文|著作|发表|業績|出版|文章|期刊|会议|논문|저서|публикаци|статьи|труды|работы|منشورات|أبحاث|بحوث|مقالات|פרסומים/iu;

/** Headings over lists that look alike but are not works of the page's owner. */
export const NOT_WORKS =
  /\b(?:(?:invited |selected |recent |upcoming |past )?(?:talks?|presentations?|lectures?|seminars?|keynotes?|tutorials?)|teaching|courses?|classes|news|updates|announcements|students?|alumni|advis(?:ing|ees)|mentor\p{L}*|team|members|people|group members|collaborators|awards?|hono(?:u)?rs|prizes?|grants?|fundings?|fellowships|service|reviewing|reviewer|committees?|organi[sz](?:ing|ation)|editorial|education|experience|employment|positions?|media|press|in the news|blog|posts?|contact|co-?authors|references?|notes|footnotes|further reading|external links|see also|sources|reading list|syllabus|readings|events|conférences invitées|exposés|enseignements?|cours|actualités|étudiants|docencia|ensino|alumnos|charlas|noticias|premios|vorträge|lehre|aktuelles|literatur|références|referencias|einzelnachweise|projects?|software|links|related posts|comments)(?![\p{L}])|講演|发表演讲|教学|授業|新闻|ニュース|学生|获奖|受賞|参考文献|преподавание|доклады|новости/iu;

/** What links beside a listing are called: never a title, a name or a venue. */
export const LINK_LABEL =
  /^[\s[({|/·•,;:>→↗«»-]*(?:(?:full|free|view|download|read|get|official|project|arxiv|journal|publisher|preprint|conference|short|long|extended|supplementary|supplemental|show|online|the|see|more|paper|open|author|click|my|our|web)\s+)*(?:pdf|ps|html|doi|doi link|arxiv|hal|ssrn|bib|bibtex|bib tex|cite|citation|citations|cited by|export|abs|abstract|résumé|resumen|resumo|zusammenfassung|code|github|source|software|data|dataset|datasets|slides?|poster|video|videos|talk|demo|project|page|website|webpage|web|site|homepage|link|links|url|paper|preprint|appendix|supplement|supplemental|supplementary|supp|suppl|materials?|supplementary materials?|text|full[- ]?text|full-text available|access|version|article|publisher|journal|openreview|pubmed|pmc|pmid|blog|blog ?post|press|media|news|summary|details|more|less|here|models?|errata|erratum|review|reviews|tweet|thread|twitter|video|tl;?dr|request|stats|altmetric stats|scholar|google scholar|semantic scholar|acm|ieee|springer|elsevier|new|award|notebook|colab|benchmark|teaser|bibliography|plain language summary|read|download|view|source|share|save|follow|figure|figures|online appendix|replication|replication (?:data|files|package)|dropdown menu|export record|add supplementary resources|论文|代码|链接|全文|摘要|論文|스라이드|코드)s?(?:\s*\(\d*\))?(?:\s*\d+)?[\s\])}|/·•,;:<→↗«».-]*$/iu;

/** Beginnings and words of venues. */
export const VENUE =
  /^(?:in:|(?:published|appeared|appears|presented|accepted|to appear) (?:in|at)\b|in\s+(?:proc|the proc|adv|int|ieee|acm|advances|annual|journal)|(?:the\s+)?(?:proc\.|proceedings|journal|transactions|annals|advances in|lecture notes|conference|international (?:conference|journal|workshop|symposium)|ieee|acm|arxiv|corr|biorxiv|nature|science|cell|plos|pnas|phd thesis|ph\.d|master|technical report|springer|elsevier|under review|to appear|accepted|submitted|preprint|working paper|revise|us patent)\b)|\b(?:proceedings|transactions on|journal of|conference on|workshop on|symposium on|arxiv preprint|lecture notes|university press|technical report|neurips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|emnlp|naacl|sigir|sigmod|vldb)\b|\bvol\.|\bpp\.\s*\d|\bisbn\b|\bissn\b|学报|学会|大会|ジャーナル|журнал|вестник|مجلة/iu;

/** What stands over or before an abstract. */
export const ABSTRACT_LABEL =
  /^(?:abstract|summary|résumé|resumen|resumo|zusammenfassung|摘要|概要|аннотация|الملخص)\s*[:.–—-]?\s*/iu;
