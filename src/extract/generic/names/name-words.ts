/** What one word can be in a person's name, in every script and without a list of names. */
import { anyOf } from '../../../publication/any-of.ts';

/**
 * `initials`: J., JF, J.-P.; `short`: Yu., initials only before a family name; `thing`: a word of titles, places and
 * venues, part of a name only beside initials; `capital`: a family or given name as far as its form tells; `function`:
 * capitalised, but a family name only right behind initials ("E. F. Can"); `no`: part of no name.
 */
export type NameWordKind =
  | 'initials'
  | 'short'
  | 'suffix'
  | 'particle'
  | 'han'
  | 'hangul'
  | 'caseless'
  | 'capital'
  | 'thing'
  | 'function'
  | 'no';

/** A word as it stands between spaces and separators. */
export interface NameWord {
  readonly kind: NameWordKind;
  /** Without footnote marks. */
  readonly text: string;
  /** Without marks and the stops at its end. */
  readonly bare: string;
  /** As it stands in a name: initials and what follows a name keep their stops. */
  readonly shown: string;
  /** Whether it joins the last name of a list to those before. */
  readonly joins: boolean;
  /** Whether a mark in it says that the rest is left out. */
  readonly cut: boolean;
}

const CONJUNCTIONS = new Set('and & und et et. y e ed i и та og oc oh en ve và with 和 与 と 및 و'.split(' '));

/** Whether the word joins the last name of a list to those before. */
export function isConjunction(word: string): boolean {
  return CONJUNCTIONS.has(word);
}

const PARTICLE =
  /^(?:v[ao]n|van['’]?t|d(?:e[nrl]?|i|as?|os?|u|al|ella|egli|')|la|le|l[oa]s|e?l|al|bin|ibn|ben|bint|abu|te[nr]?|zum?|zur|a[fvp]|mac|st|[ye]|['’]t|’t|u[dln]|san|vom)\.?$/u;
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[-‐–]?){1,4}$|^(?:\p{Lu}\p{Ll}?\.[-‐–]?){1,3}$/u;
const SUFFIX = /^(?:[JS]r|I{2,3}|IV|Ph\.?D|M\.?D|2nd|3rd|[4-9]th)\.?$/u;
const CAPITAL = /^(?:[dDlLOo]['’`]|[ae]l-|[AE]l-|['‘’`])?\p{Lu}[\p{L}\p{M}'’`´ʼ·.‐‑–-]*$/u;
/** All of a word. */
const WHOLE = { before: /^/u, after: /$/u };
const FUNCTION = anyOf(
  'iu',
  [
    /the|an?|of|for|in|on|with|from|to|via|by|at|against|without|beyond|under|over|between|through|across|into|within/u,
    /after|before|during|towards?|using|as|or|if|is|are|be|can|do|does|how|why|what|when|where|who|best|award/u,
    /more|less|not?|all|its|your|our|we|you|it|this|that|these|their/u,
    /und|für|sur|dans|pour|en|los|para|por|con/u,
  ],
  WHOLE,
);
const THING = anyOf(
  'iu',
  [
    // Fields.
    /sciences?|physics|chemistry|biology|medic\p{L}+|economics|finance|mathematic\p{L}*|statistic\p{L}*|comput\p{L}+/u,
    /computer|engineering|robotics|security|privacy|health|climate|energy|policy|software|information|languages?|speech/u,
    // What works are about.
    /deep|learning|machine|neural|networks?|vision|natural|data|systems?|models?|modell?ing|analysis|theory|methods?|design/u,
    /optimal|bayesian|gaussian|stochastic|dynamics?|quantum|generative|diffusion|transformers?|attention|reinforcement/u,
    /artificial|intelligence|graphs?|images?|process(?:es|ing)?|fields?|flows?|random|forests?|appl(?:ied|ications?)/u,
    /social|human|public|world|global|european|american|(?:inter)?national|united|states|new|multi\p{L}*|(?:self|non|cross)-\p{L}+/u,
    // Kinds of works, and their parts.
    /stud(?:y|ies)|reviews?|survey|reports?|papers?|articles?|books?|chapter|part|thesis|phd|master|preprint|technical|working/u,
    /abstract|text|notes|lecture|handbook|encyclopedia|issue|special|vol(?:ume)?|patents?|research/u,
    /publica(?:ciones|ções|zioni)|ediciones|edições|edizioni|éditions|actas|cuadernos|cadernos|quaderni|estudios|estudos/u,
    // Where they appear.
    /journal|transactions|letters|magazine|annals|archives|acta|bulletin|revue|cahiers|annales|zeitschrift|rivista|revista|giornale|frontiers|advances|nature|annual|forum/u,
    /conference|meeting|congress|workshop|symposium|proc(?:eedings)?|press|publish\p{L}+|verlag|society|association|academy/u,
    /published|accepted|submitted|forthcoming|appear|revise|invited|keynote|oral|spotlight|poster|honorable|outstanding|editors?/u,
    // Where people work.
    /grupo|groupe|gruppo|\p{L}{0,8}universi\p{L}+|institut\p{L}*|laborator\p{L}+|labs?|department|school|college|cent(?:er|re)|faculty|students?/u,
    // Dates and links.
    /january|february|september|october|november|december|fall/u,
    /pdf|code|bibtex|cite|cited|copy|download|slides|videos?|projects?|page|website|home|link|source|full|available/u,
    /scholar|profile|services?/u,
    // Endings of nouns that are no names.
    /\p{L}{4,}(?:tions?|olog(?:y|ies)|i[sz]ation|metrics|abilit(?:y|ies)|istic|ments)/u,
  ],
  WHOLE,
);
/** Abbreviations that look like initials. */
const BODY =
  /^(?:ACM|IEEE|SIAM|AAAI|USA|NIPS|IC[MC][LV]|ICLR|CVPR|ECCV|ACL|P?NAS|PDF|PLOS|US|UK|EU|AI|ML|NLP|ERC|NSF|NIH|DFG|URL|DOI|IS[BS]N|[JT]MLR|MIT|KDD|CHI|WWW|TBA|NBER|CEPR|AEA|[AEW]FA|HTML|BIB|ABS|A[MP]S|IOP|[OC]UP|Bd|Nr|Rev|Vol|Hg|Hrsg|Ed[s]?|Aufl|Heft|BM[CJ]|JAMA|Atti|Verlag)$/u;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;
/** Kinds of works, as sections are called. */
const HAN_THING = /論文|紀要|解説|報告|発表|業績|著書|総説|講演|论文|专著|期刊/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
/** Scripts without capitals. */
const CASELESS = /^[\p{Lo}\p{M}’'.-]+$/u;

/** Footnote marks, also raised digits and digits at the end of a word. */
export const MARKS = /[*$†‡§¶#∗⁎★☆✉✝+°^~♢♠♯⋆=◇]+|[¹²³⁴-⁹⁰ᵃ-ᶻ]+|\d(?<=\p{L}{2}\d)(?:,\d)*/gu;

const known = new Map<string, NameWord>();

/** The word `raw`, which holds no white space. The words of a page come again and again: each is looked at once. */
export function nameWord(raw: string): NameWord {
  let word = known.get(raw);
  if (!word) {
    // "Holt M..": the stop of the initial, and that of the list.
    const text = (/[^\p{L}.]/u.test(raw) ? raw.replace(MARKS, '') : raw).replace(/(?<=\p{Lu}\.)\.$/u, '');
    const bare = text.replace(/[.’']+$/u, '');
    const kind = kindOf(text, bare);
    const shown = kind === 'initials' || kind === 'short' || kind === 'suffix' ? text : bare;
    word = { kind, text, bare, shown, joins: isConjunction(text), cut: /^\.{2,}|…/u.test(text) };
    if (known.size > 20_000) known.clear();
    known.set(raw, word);
  }
  return word;
}

function kindOf(word: string, bare: string): NameWordKind {
  if (HAN.test(bare)) return HAN_THING.test(bare) ? 'no' : 'han';
  if (HANGUL.test(bare)) return 'hangul';
  if (CASELESS.test(bare)) return 'caseless';
  if (BODY.test(bare)) return 'no';
  if (/^\p{Lu}\p{Ll}\.$/u.test(word) && !SUFFIX.test(word)) return 'short';
  if (/^Ph\.?D$/u.test(bare) || /^[JS]r\.$/u.test(word)) return 'suffix';
  if (INITIALS.test(word) && (bare.length < 4 || word.includes('.'))) return 'initials';
  if (SUFFIX.test(word)) return 'suffix';
  if (PARTICLE.test(bare)) return 'particle';
  if (!CAPITAL.test(bare) || /^\p{Lu}{7,}s$/u.test(bare)) return 'no';
  return FUNCTION.test(bare) ? 'function' : THING.test(bare) ? 'thing' : 'capital';
}
