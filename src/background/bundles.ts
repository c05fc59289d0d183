/** Which scripts read which pages. The bundles are those of `entrypoints/`. */
import { claimant } from '../extract/claimant.ts';
import { coreSites } from '../extract/core-sites.ts';
import { mila } from '../extract/sites/mila.ts';

/** The style sheet that every annotated page needs. */
export const STYLES = 'assets/page.css';
/** Reads the optional sites; with `GENERIC` after it, any page. */
export const OPTIONAL = 'optional.js';
/** Reads the sites of the core but Mila. */
export const PROFILE = 'profile.js';
/** The generic reader: joins the script that runs in the page already. */
export const GENERIC = 'generic.js';
/** Tells which paper a page is about, and changes nothing. */
export const PAPER = 'paper.js';

/** Reads pages by a rule that stands in for the reader of their site. */
export const RULED = 'ruled.js';
/** Lets the reader pick a rule for the page. */
export const PICK = 'pick.js';

const MILA = 'mila.js';

/** What is injected where the reader asks for a page: the reader of its site, if it has one, and the generic one. */
export function scriptsFor(url: URL): readonly string[] {
  if (claimant([mila], url)) return [MILA, GENERIC];
  return [claimant(coreSites, url) ? PROFILE : OPTIONAL, GENERIC];
}
