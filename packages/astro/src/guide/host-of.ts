/** The address of a page as people know it: `nmc.org.uk`. The whole text where it is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url
}
