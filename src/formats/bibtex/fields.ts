/** Takes one BibTeX block apart into its type, key and fields, forgiving what can be forgiven. Pure. */

/** An entry whose values are as they stand, macros put in, the outermost brackets of each piece gone. */
export interface RawEntry {
  /** Lower case. */
  readonly type: string;
  /** Absent where the entry has none. */
  readonly key?: string;
  /** By lower-case name; of a name that stands twice, the first. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What a block is. */
export type Parsed =
  | { readonly kind: 'entry'; readonly entry: RawEntry }
  /** A macro was defined. */
  | { readonly kind: 'string' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'fault'; readonly why: 'unclosed' | 'malformed'; readonly label?: string };

const MONTHS = 'January February March April May June July August September October November December';

/** The macros that every style knows. `@string` adds to them. */
export function standardMacros(): Map<string, string> {
  return new Map(MONTHS.split(' ').map((name) => [name.slice(0, 3).toLowerCase(), name]));
}

/** The block that begins with `@`; new macros are put into `macros`. */
export function parseBlock(text: string, macros: Map<string, string>): Parsed {
  const [head = '', word = ''] = /^@\s*([a-z]+)\s*[{(]/iu.exec(text) ?? [];
  const type = word.toLowerCase();
  if (type === '' || type === 'comment' || type === 'preamble') return { kind: 'nothing' };
  const body = text.slice(head.length, /[})]$/u.test(text) ? -1 : undefined);
  if (type === 'string') {
    const { fields } = fieldsIn(body, 0, macros);
    for (const [name, value] of fields) macros.set(name, value);
    return { kind: 'string' };
  }
  const { label, end: from } = keyOf(body);
  const { fields, fault } = fieldsIn(body, from, macros);
  if (fault !== undefined) return { kind: 'fault', why: fault, ...(label !== '' && { label }) };
  return { kind: 'entry', entry: { type, ...(label !== '' && { key: label }), fields } };
}

interface Fields {
  readonly fields: Map<string, string>;
  readonly fault?: 'unclosed' | 'malformed';
}

const BLANK = /\s*/y;
const KEY = /[^\s,={}"#%]*/y;
const FIELD = /[a-z][\w-]*\s*=/iy;

/** A key ends at the comma; where the comma is missing, at white space before a field. It may be missing itself. */
function keyOf(body: string): { readonly label: string; readonly end: number } {
  const first = passed(BLANK, body, 0);
  const last = passed(KEY, body, first);
  const next = passed(BLANK, body, last);
  const label = body.slice(first, last);
  if (body[next] === ',' || next === body.length) return { label, end: next + 1 };
  const hasRoom = next > last || (last === first && first > 0);
  return hasRoom && passed(FIELD, body, next) > next ? { label, end: next } : { label: '', end: 0 };
}

/** Where what `pattern` matches at `at` ends; `at` where it does not match. */
function passed(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const BETWEEN = /[\s,}]*/y;
const NAME = /([^\s=,{}"#%()]+)\s*=\s*/y;
const LINE_OR_COMMA = /[,\n]/g;

/** Takes time in proportion to the text: nothing of what was passed over is looked at again. */
function fieldsIn(body: string, from: number, macros: ReadonlyMap<string, string>): Fields {
  const fields = new Map<string, string>();
  let at = from;
  /** Up to here it is known that something other than comments still comes. */
  let solid = -1;
  for (;;) {
    at = passed(BETWEEN, body, at);
    NAME.lastIndex = at;
    const [whole, name = ''] = NAME.exec(body) ?? [];
    if (whole === undefined) {
      if (at > solid) solid = behindComments(body, at);
      if (solid >= body.length) return { fields };
      // A line that says nothing costs itself; without a single field there is no entry.
      LINE_OR_COMMA.lastIndex = at;
      const next = LINE_OR_COMMA.exec(body)?.index;
      if (next === undefined) return fields.size > 0 ? { fields } : { fields, fault: 'malformed' };
      at = next + 1;
      continue;
    }
    const value = valueAt(body, at + whole.length, macros);
    if (value === undefined) return { fields, fault: 'unclosed' };
    at = value.end;
    const known = name.toLowerCase();
    if (value.text.trim() !== '' && !fields.has(known)) fields.set(known, value.text);
  }
}

/** The first place from `from` on that is neither between fields nor in a comment. */
function behindComments(body: string, from: number): number {
  let at = passed(BETWEEN, body, from);
  while (body[at] === '%') {
    const end = body.indexOf('\n', at);
    if (end === -1) return body.length;
    at = passed(BETWEEN, body, end);
  }
  return at;
}

/** Pieces joined by `#`; undefined where one does not end. */
function valueAt(
  body: string,
  from: number,
  macros: ReadonlyMap<string, string>,
): { readonly text: string; readonly end: number } | undefined {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const opening = body[at];
    let end: number;
    if (opening === '{' || opening === '"') {
      end = endOf(body, at, opening === '{' ? '}' : '"');
      if (end === -1) return undefined;
      pieces.push(body.slice(at + 1, end));
      end += 1;
    } else {
      const [bare = ''] = /^[^,#\n{}"]*/u.exec(body.slice(at, at + 2000)) ?? [];
      end = at + bare.length;
      const word = bare.trim();
      pieces.push(macros.get(word.toLowerCase()) ?? word);
    }
    const [joint] = /^\s*#\s*/u.exec(body.slice(end, end + 200)) ?? [];
    if (joint === undefined) return { text: pieces.join(''), end };
    at = end + joint.length;
  }
}

/** Where the value that opens at `from` closes; braces within must pair. */
function endOf(body: string, from: number, closing: string): number {
  const mark = /[{}"]/g;
  mark.lastIndex = from + 1;
  let depth = 0;
  for (let found = mark.exec(body); found !== null; found = mark.exec(body)) {
    const [sign] = found;
    if (sign === closing && depth === 0 && (sign === '}' || endsValue(body, found.index))) return found.index;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0) return -1;
  }
  return -1;
}

/** A quotation mark within a quoted value (`"The "new" way"`) is not followed by what follows a value. */
function endsValue(body: string, place: number): boolean {
  if (/^\s*(?:[,#}]|$)/u.test(body.slice(place + 1, place + 200))) return true;
  return /^\s*\n\s*[a-z][\w-]*\s*=/iu.test(body.slice(place + 1, place + 200));
}
