/** What a pasted link would become; the server decides. Null: none, or none of a site that we know. */
export function videoOfLink(link: string): { provider: 'youtube' | 'vimeo'; url: string } | null {
  const url = URL.parse(link.trim());
  if (url?.protocol !== 'https:') return null;
  if (/(^|\.)youtu(be\.com|\.be)$/.test(url.hostname)) return { provider: 'youtube', url: url.href };
  return /(^|\.)vimeo\.com$/.test(url.hostname) ? { provider: 'vimeo', url: url.href } : null;
}
