const HOST =
  /^(?:\*\.)?(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/**
 * Reads a list of sites, one a line; addresses are cut down to their host, and hosts are put in the browser's own form.
 * @returns the sites, or the first line that is none
 */
export function readSites(text: string): { readonly sites: string[] } | { readonly bad: string } {
  const sites: string[] = [];
  for (const line of text.split('\n').map(each => each.trim())) {
    if (line === '') continue;
    const wild = line.startsWith('*.');
    const rest = wild ? line.slice(2) : line;
    const address = rest.includes('://') ? rest : `http://${rest}`;
    const host = URL.canParse(address) ? new URL(address).hostname : '';
    if (host === '' || !HOST.test(host)) return { bad: line };
    sites.push(wild ? `*.${host}` : host);
  }
  return { sites: [...new Set(sites)] };
}
