/** A site rule: what a reader says of how a site's lists are built. Data only; nothing in it is ever run. Pure. */

/** Where the fields of a listing stand: selectors, each looked up inside one listing, but for `row` itself. */
export interface RuleColumns {
  /** One element a listing, anywhere in the page. What holds no title is none. */
  readonly row: string;
  readonly title: string;
  /** One element an author, or one that names them all. Without it they are sought in the text around the title. */
  readonly authors?: string;
  readonly abstract?: string;
  /** Where the year stands. Without it the year is sought in the listing's text. */
  readonly year?: string;
  readonly venue?: string;
  /** Links to the work and its PDF. Without it all links of the listing count. */
  readonly links?: string;
}

/** The fields, in the order in which they are picked and shown. */
export const RULE_FIELDS = ['row', 'title', 'authors', 'year', 'venue', 'abstract', 'links'] as const;

/** One of them. */
export type RuleField = (typeof RULE_FIELDS)[number];

/** A rule as its reader wrote it, for the host of the page that it was made on. */
export interface RuleDraft {
  /** As shown to its reader. */
  readonly name: string;
  /** The path of its pages; `*` stands for anything. The query is not looked at. */
  readonly path: string;
  /** It also stands in for the reader that Paperfold itself has for the site. */
  readonly overSite?: boolean;
  readonly columns: RuleColumns;
}

/** A rule. */
export interface SiteRule extends RuleDraft {
  /** Its hosts, each in full and in lower case. */
  readonly hosts: readonly string[];
}

/** How much a rule may hold. */
export const LIMITS = { name: 100, path: 500, stars: 6, hosts: 10, host: 253, selector: 300, rules: 200 } as const;
