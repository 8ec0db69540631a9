/** More than any browser follows; far more would stop the page from being set. */
const most = 2_000

/** The address where a reader may follow it: on the web (http, https) and nowhere else; `null` for anything else. */
export function linkOf(link: string | undefined): string | null {
  if (link === undefined || !URL.canParse(link)) return null
  const { protocol, href } = new URL(link)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= most ? href : null
}
