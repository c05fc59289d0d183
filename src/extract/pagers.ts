/** Numbered pagers as most sites build them: links with a parameter for the page, inside of something named for it. */
import type { Site } from './adapter.ts';

/** The pager whose links carry one of these parameters, the likeliest first. */
export function pagerBy(...parameters: readonly [string, ...string[]]): NonNullable<Site['pages']> {
  return {
    links: parameters.map((name) => `:is([class*="pag"], nav) a:is([href*="?${name}="], [href*="&${name}="])`).join(),
    parameter: parameters.join(' '),
  };
}
