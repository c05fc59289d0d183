/** Recognises runs of person names in text: every usual form and script, without a list of names. */

/** Names that stand one after another. */
export interface NameRun {
  /** As shown, without marks and separators. */
  readonly names: readonly string[];
  /** How many are certain by their form: with initials, or in a script and place that leaves no doubt. */
  readonly sure: number;
  /** Whether a mark says that names are left out. */
  readonly cut: boolean;
  /** Where the run begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

const PARTICLE =
  /^(?:van|von|der|den|de|di|da|do|dos|das|del|della|du|la|le|los|las|el|al|bin|ibn|ben|bint|abu|ter|ten|te|zu|zum|zur|af|av|mac|st|y|e|'t|’t|d'|ud|ul|un|della|degli|dal|ap|san|vom)\.?$/u;
/** One to four initials: `J.`, `JF`, `J.-P.`, `A.I.`, `И.И.`, `Yu.`. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[-‐–]?){1,4}$|^(?:\p{Lu}\p{Ll}?\.[-‐–]?){1,3}$/u;
const SUFFIX = /^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D|2nd|3rd)\.?$/u;
const CAPITAL = /^(?:[dDlLOo]['’`]|al-|el-|Al-|El-|'|‘|’|`)?\p{Lu}[\p{L}\p{M}'’`´ʼ·.‐–-]*$/u;
/** Words that stand in no name at all. */
const FUNCTION =
  /^(?:the|a|an|of|for|in|on|with|from|to|via|by|at|is|are|using|towards?|how|why|what|when|where|who|best|award|und|für|sur|dans|pour|en|los|para|por|con|against|without|beyond|under|over|between|through|across|more|less|not|no|all|its|your|our|we|can|do|does|as|or|if|be|you|it|this|that|these|into|within|after|before|during|toward|you)$/iu;
/** Words of titles, places and venues: with them a piece is a name only if it has initials. */
const THING =
  /^(?:deep|learning|machine|neural|networks?|vision|computer|sciences?|languages?|natural|data|systems?|model(?:s|ing|ling)?|analysis|theory|methods?|design|research|study|reviews?|survey|report|papers?|university|universität|université|universidad|universidade|institute|instituto|institut|laboratory|labs?|department|school|college|center|centre|faculty|academy|society|association|conference|workshop|symposium|proceedings|proc|journal|transactions|letters|magazine|press|publishing|publishers?|verlag|nature|physics|chemistry|biology|medicine|medical|economics|finance|policy|artificial|intelligence|robotics|statistics|statistical|mathematics|mathematical|applied|computing|computational|software|engineering|information|social|human|international|national|european|american|annual|student|editors?|volume|vol|chapter|part|special|issue|books?|thesis|phd|master|january|february|september|october|november|december|fall|new|united|states|working|technical|preprint|abstract|pdf|code|bibtex|cite|copy|download|slides|videos?|projects?|page|website|home|link|graphs?|images?|speech|optimal|bayesian|gaussian|stochastic|dynamic|quantum|generative|diffusion|transformers?|attention|reinforcement|advances|annals|archives|acta|bulletin|frontiers|foundations|handbook|encyclopedia|lecture|notes|published|accepted|submitted|forthcoming|appear|revise|resubmit|invited|keynote|oral|spotlight|highlight|poster|honorable|mention|outstanding|distinguished|full|text|available|article|cited|source|security|privacy|public|health|world|global|climate|energy|process(?:es|ing)?|scholar|profile|service|services|patents?|forum|fields?|flows?|random|forests?|multi\p{L}*|self-\p{L}+|non-\p{L}+|cross-\p{L}+|\p{L}{4,}(?:tions?|ology|ologies|ization|isation|metrics|ability|abilities|istic|ments))$/iu;
/** Abbreviations that look like initials. */
const BODY =
  /^(?:ACM|IEEE|SIAM|AAAI|USA|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|ACL|PhD|PDF|PLOS|US|UK|EU|AI|ML|NLP|URL|DOI|ISBN|ISSN|PNAS|JMLR|TMLR|MIT|KDD|CHI|WWW|TBA|HTML|BIB|ABS|CSE|AMS|APS|AIP|IOP|OUP|CUP)$/u;
/** Groups that sign as authors. */
const GROUP =
  /^(?:[Tt]he\s+)?(?:[\p{Lu}\d][\p{L}\d/-]*\s+){1,4}(?:Collaboration|Consortium|Team|Community|Initiative|Investigators|Working Group)\b/u;
const CONJUNCTION = /^(?:and|&|und|et|y|e|и|та|i|og|och|en|ve|with|和|与|と|및|و)$/u;
const CUT =
  /^[\s,;[(]*(?:(?:and\s+|&\s*|plus\s+|\+\s*)?(?:et\.?\s+al\b\.?|…|\.{3}|\[?\(?…\)?\]?|\[\.{3}\]|others\b|colleagues\b|etc\b\.?|(?:\d+|many|several)\s+(?:more\s+|other\s+)?(?:authors?|others|coauthors|co-authors)\b(?:\s+including)?|\d+\s+more\b(?:\s+authors?)?|и др\.?|等|ほか|外|以及其他))[\])]?/iu;
const SEPARATOR = /[\s]*(?:[,;、，،；|·•∙]+|\s[-–]\s(?=\p{Lu}))[\s]*/uy;
const MARKS = /[*†‡§¶#∗⁎★☆✉✝+°^~♢♠♯⋆=◇]+|[¹²³⁴-⁹⁰ᵃ-ᶻ]+|(?<=\p{L}{2,})\d(?:,\d)*/gu;
const TOKEN = /[^\s,;、，،；|·•∙()[\]:“”"«»<>{}?!（）：/=]+/uy;
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const CASELESS =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Georgian}'’.-]+$/u;

interface Scanned {
  readonly name: string;
  readonly end: number;
  readonly sure: boolean;
  /** The name was closed by a full stop: nothing of the run can follow. */
  readonly closed: boolean;
  /** Family names alone: a name only where initials or given names follow a comma. */
  readonly partial: boolean;
  readonly surnameFirst: boolean;
}

/**
 * The run of names that begins at `from` (white space, marks and numbering skipped), or undefined. At `edges` the mark-up
 * of the text changes, to italics where true: a complete name ends there.
 */
export function nameRunAt(text: string, from = 0, edges?: ReadonlyMap<number, boolean>): NameRun | undefined {
  const names: string[] = [];
  let at = skip(text, from);
  const start = at;
  let end = at;
  let sure = 0;
  let cut = false;
  let surnameFirst = false;
  /** A piece that may be a name of an odd form, kept only if a plain one follows. */
  let doubtful: string | undefined;
  const near = text.slice(from, from + 4000);
  const pairs = near.includes(';') || / (?:and|&) /u.test(near);
  while (at < text.length && names.length < 5000) {
    const mark = CUT.exec(text.slice(at, at + 60))?.[0];
    if (mark !== undefined && names.length > 0) {
      cut = true;
      at += mark.length;
      end = at;
    } else {
      const group = GROUP.exec(text.slice(at, at + 80))?.[0];
      const scanned =
        group === undefined
          ? nameAt(text, at, pairs, surnameFirst && names.length > 0, edges)
          : { name: group, end: at + group.length, sure: true, closed: false, partial: false, surnameFirst: false };
      // After people with initials, a name-like piece in another mark-up is the title.
      if (scanned && !scanned.sure && sure > 0 && sure === names.length && edges?.get(at)) break;
      if (scanned && !scanned.partial) {
        if (doubtful !== undefined) names.push(doubtful);
        doubtful = undefined;
        names.push(scanned.name);
        if (scanned.sure) sure += 1;
        if (scanned.surnameFirst) surnameFirst = true;
        at = scanned.end;
        end = at;
        if (scanned.closed) {
          const rest = CUT.exec(text.slice(at, at + 30).replace(/^\.\s/u, ''));
          if (!rest || !/^[\s.]*…|^[\s.]*\.{3}/u.test(text.slice(at, at + 6))) break;
        }
      } else if (scanned && names.length >= 1 && doubtful === undefined) {
        doubtful = scanned.name;
        at = scanned.end;
      } else {
        break;
      }
    }
    const next = separatorAt(text, at);
    if (next === undefined) break;
    at = next;
  }
  // "Sparse DSI: Learning ...", "Improved MEG/EEG ...": the head of a title, not a person.
  if (names.length === 1 && !cut && /^\s+(?:and|of|for|in|with|from|to|on)\s/u.test(text.slice(end))) return undefined;
  if (sure === 0 && names.length < 3 && text.startsWith('?', end)) return undefined;
  if (names.length === 1 && /^\s?[/:?!=+]/u.test(text.slice(end)) && text.slice(end).trim().length > 1)
    return undefined;
  const last = names.at(-1);
  // "Holt M, Ekdahl J.": the stop ends the list, not the initial.
  if (
    last !== undefined &&
    names.length > 1 &&
    /\p{Lu}\.$/u.test(last) &&
    !names.slice(0, -1).some((name) => name.includes('.'))
  ) {
    names[names.length - 1] = last.slice(0, -1);
  }
  return names.length > 0 ? { names, sure, cut, start, end } : undefined;
}

/** Whether the whole of `text` is one person's name. */
export function isName(text: string): boolean {
  const run = nameRunAt(text);
  return run?.names.length === 1 && text.slice(run.end).replace(MARKS, '').trim().length < 2;
}

/** The word that a person is sorted by, lower case, for comparing listings with each other. */
export function familyName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '');
  const family = plain.includes(',') ? plain.slice(0, plain.indexOf(',')) : undefined;
  const words = (family ?? plain)
    .split(/\s+/u)
    .filter((word) => word !== '' && !INITIALS.test(word) && !SUFFIX.test(word));
  return (words.at(-1) ?? plain).toLowerCase().replace(/[^\p{L}]/gu, '');
}

function skip(text: string, from: number): number {
  const lead =
    /^[\s*†‡•·–—,;:.|]*(?:[[(]?(?:[A-Za-z]{0,2}[-.]?\d{1,3})[\].):]+\s+)?/u.exec(text.slice(from))?.[0] ?? '';
  return from + lead.length;
}

function separatorAt(text: string, at: number): number | undefined {
  MARKS.lastIndex = 0;
  const marks =
    /^(?:[*†‡§¶#∗⁎★✉^~♢♯=+\s]|\d(?:,\s?\d)*(?=[\s,;*†]|$)|\([\s*=]*(?:equal contribution|eds?\.?|editors?)\))*/iu.exec(
      text.slice(at, at + 40),
    )?.[0] ?? '';
  let next = at + marks.length;
  SEPARATOR.lastIndex = next;
  const separated = SEPARATOR.exec(text)?.[0];
  if (separated !== undefined) next += separated.length;
  else if (!/\s/u.test(text[next - 1] ?? '') && !/^\s/u.test(text.slice(next))) {
    return CUT.test(text.slice(next, next + 30)) ? next : undefined;
  }
  while (/\s/u.test(text[next] ?? '')) next += 1;
  const degree = /^(?:Ph\.?D|M\.?D|MPH|MSc|M\.?S|Jr|Sr|DPhil|FRS)\.?(?=\s*[,;])[,;\s]+/u.exec(
    text.slice(next, next + 12),
  )?.[0];
  if (degree !== undefined && separated !== undefined) next += degree.length;
  if (CUT.test(text.slice(next, next + 30))) return next;
  TOKEN.lastIndex = next;
  const word = TOKEN.exec(text)?.[0];
  if (word !== undefined && CONJUNCTION.test(word)) {
    next += word.length;
    while (/[\s,:]/u.test(text[next] ?? '')) next += 1;
    return next;
  }
  if (separated !== undefined) return next;
  return CUT.test(text.slice(next, next + 30)) ? next : undefined;
}

function nameAt(
  text: string,
  from: number,
  pairs: boolean,
  closing: boolean,
  edges: ReadonlyMap<number, boolean> | undefined,
): Scanned | undefined {
  let at = from;
  while (/[\s*†‡§¶]/u.test(text[at] ?? '')) at += 1;
  const begin = at;
  const words: string[] = [];
  let plain = 0;
  let initials = 0;
  let lastPlain = -1;
  let closed = false;
  let end = at;
  for (;;) {
    TOKEN.lastIndex = at;
    const raw = TOKEN.exec(text)?.[0];
    if (
      raw === undefined ||
      (CONJUNCTION.test(raw.replace(MARKS, '')) && words.length > 0 && !(raw === 'e' || raw === 'y'))
    )
      break;
    if ((raw === 'e' || raw === 'y' || raw === 'i') && words.length > 0 && plain + initials > 1) break;
    const word = raw.replace(MARKS, '');
    if (word === '') {
      at += raw.length;
      end = at;
      break;
    }
    const stopped = word.endsWith('.');
    const bare = word.replace(/[.’']+$/u, '');
    if (/^\.{2,}|…/u.test(word)) {
      const kept = bare.replace(/(?:…|\.{2,}).*$/u, '');
      if (kept === '' || !CAPITAL.test(kept)) break;
      words.push(kept);
      plain += 1;
      end = at + kept.length;
      break;
    }
    if (HAN.test(bare) || HANGUL.test(bare)) {
      if (
        words.length > 0 &&
        (!HAN.test(words[0] ?? '') || words.length > 1 || (words[0] ?? '').length + bare.length > 6) &&
        !HANGUL.test(bare)
      )
        break;
      if (bare.length > 6) {
        if (words.length === 0) return undefined;
        break;
      }
      words.push(bare);
      plain += bare.length > 1 ? 2 : 1;
      end = at + bare.length;
      if (stopped) {
        closed = true;
        break;
      }
    } else if (CASELESS.test(bare)) {
      if (words.length > 4) return undefined;
      words.push(bare);
      plain += 1;
      end = at + bare.length;
    } else if (
      INITIALS.test(word) &&
      !(plain > 0 && /^\p{Lu}\p{Ll}\.$/u.test(word)) &&
      (plain > 0 || word.includes('.') || word.length <= 3) &&
      !BODY.test(bare) &&
      !(bare.length > 3 && !word.includes('.'))
    ) {
      // "Smith J. A study of ...": the bare capital begins the title.
      if (initials > 0 && lastPlain === 0 && !word.includes('.') && (words.at(-1) ?? '').includes('.')) {
        closed = true;
        break;
      }
      words.push(word);
      initials += [...bare.replace(/[^\p{Lu}]/gu, '')].length > 0 ? 1 : 0;
      end = at + word.length;
    } else if (SUFFIX.test(word) && plain > 0) {
      words.push(word);
      end = at + word.length;
    } else if (PARTICLE.test(bare)) {
      words.push(bare);
      end = at + bare.length;
    } else if (CAPITAL.test(bare) && !FUNCTION.test(bare) && !BODY.test(bare) && !/^\p{Lu}{7,}s$/u.test(bare)) {
      // "Smith J. Deep ...": a family name with its initials is complete.
      if (initials > 0 && lastPlain === 0 && plain > 0 && closing) {
        closed = true;
        break;
      }
      words.push(bare);
      plain += 1;
      lastPlain = plain === 1 && words.length === 1 ? 0 : words.length;
      end = at + bare.length;
      if (stopped && plain + initials > (bare.length > 2 ? 0 : 1) && !/^(?:St|Th|Ch|Yu|Ju)$/u.test(bare)) {
        closed = true;
        at += raw.length;
        break;
      }
    } else {
      if (words.length === 0 || /^\p{L}/u.test(raw)) return undefined;
      break;
    }
    at += raw.length;
    if (!/[\s]/u.test(text[at] ?? '')) break;
    while (/\s/u.test(text[at] ?? '')) at += 1;
    const nickname = /^\(\p{Lu}\p{L}+\)\s+(?=\p{Lu})/u.exec(text.slice(at, at + 30))?.[0];
    if (nickname !== undefined && words.length > 0) {
      words.push(nickname.trim());
      at += nickname.length;
      plain += 1;
    }
    if (edges?.has(at) && plain + initials > 1 && plain > 0) break;
    if (words.length > 7) return undefined;
  }
  if (words.length === 0) return undefined;
  const thing = initials === 0 && words.some((word) => THING.test(word));
  if (words.length - initials > 5 && initials === 0 && !words.some((word) => PARTICLE.test(word))) return undefined;
  while (words.length > 0 && PARTICLE.test(words.at(-1) ?? '') && words.length > plain + initials) words.pop();
  const shown = words.join(' ');
  const lone = plain + initials < 2;
  const surnames = initials === 0 && !closed && plain >= 1 && plain <= 3 && /^\p{Lu}|^\p{Ll}/u.test(shown);
  // "Family, I. J." and "Family, Given" where other marks part the people.
  const comma = surnames
    ? /^\s?,\s?((?:(?:\p{Lu}\p{M}*\p{Ll}?\.|\p{Lu}{1,3}(?![\p{L}]))[\s‐-]{0,2})+)(?=[\s,;&.*()†:]|$)/u.exec(
        text.slice(end, end + 40),
      )
    : null;
  if (comma?.[1] !== undefined && !(plain > 1 && !/\./u.test(comma[1]))) {
    const given = comma[1].trim();
    const stop = end + comma[0].trimEnd().length;
    const dotted = given.includes('.');
    return { name: `${shown}, ${given}`, end: stop, sure: dotted, closed: false, partial: false, surnameFirst: true };
  }
  if (pairs && surnames && plain <= 2) {
    const given =
      /^\s?,\s?(\p{Lu}[\p{L}\p{M}’'-]+(?:\s\p{Lu}[\p{L}\p{M}’'-]*\.?){0,2})(?=\s*(?:;|,? (?:and|&) |\.\s|\.?$|\())/u.exec(
        text.slice(end, end + 60),
      );
    const word = given?.[1];
    if (given && word !== undefined && lone && !word.split(' ').some((part) => THING.test(part))) {
      return {
        name: `${shown}, ${word}`,
        end: end + given[0].length,
        sure: false,
        closed: false,
        partial: false,
        surnameFirst: true,
      };
    }
  }
  const family = initials > 0 && plain > 0 && INITIALS.test(words.at(-1) ?? '');
  return {
    name:
      text
        .slice(begin, end)
        .replace(MARKS, '')
        .replace(/\s+/gu, ' ')
        .replace(/(?<!\b[JS]r)(?<=[^.]\p{L}{2,})\.$/u, '')
        .trim() || shown,
    end,
    sure: initials > 0 && plain > 0 && !/^A [^.]*$/u.test(shown),
    closed,
    partial: lone || thing,
    surnameFirst: family,
  };
}
