/** Which rules hold for an address. Pure. */
import type { SiteRule } from './site-rule.ts';

/** Whether the rule is one for `url`. */
export function holdsFor({ hosts, path }: Pick<SiteRule, 'hosts' | 'path'>, url: URL): boolean {
  return hosts.includes(url.hostname) && matchesPath(path, url.pathname);
}

/** The one of `rules` that reads `url`: the one whose path says most, of equals the first. */
export function ruleFor<Rule extends Pick<SiteRule, 'hosts' | 'path'>>(
  rules: readonly Rule[],
  url: URL,
): Rule | undefined {
  const [best] = rules.filter((rule) => holdsFor(rule, url)).toSorted((a, b) => weight(b.path) - weight(a.path));
  return best;
}

/** Whether `path` is as `pattern` says, where each `*` stands for any characters. Takes time in line with the length. */
export function matchesPath(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return path === pattern;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/**
 * The pattern that is proposed for a page: its own path, with `*` for what looks like the number of a person
 * ("/people/4711" and "/people/4711/works" are pages of one kind).
 */
export function patternOf(url: URL): string {
  return url.pathname
    .split('/')
    .map((part) => (/^\d+$/u.test(part) || /^(?=.*\d.*\d.*\d)[\w-]{12,}$/u.test(part) ? '*' : part))
    .join('/');
}

function weight(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}
