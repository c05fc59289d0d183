/** How a page that did not answer stands to Paperfold: from its address alone. Pure. */

/** Whether a host is among those that match patterns name (`https://h/*`, `*://*.h/*`). */
export function namesHost(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => {
    const named = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1];
    if (named === undefined) return false;
    if (!named.startsWith('*.')) return named === host;
    return host === named.slice(2) || host.endsWith(named.slice(1));
  });
}

/** What kind of page an address is, before anything else is asked. */
export function addressKind(address: string | undefined, own: string): 'own' | 'web' | 'closed' {
  if (address?.startsWith(own)) return 'own';
  return /^https?:$/u.test(URL.parse(address ?? '')?.protocol ?? '') ? 'web' : 'closed';
}
