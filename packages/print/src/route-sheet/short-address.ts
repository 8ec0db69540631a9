/** As many characters as a line of the list of sources holds. */
const most = 38

/** An address as people read it: without `https://www.`, and with the middle of a long path left out. */
export function shortAddress(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  if (bare.length <= most) return bare
  const [host = '', ...path] = bare.split('/')
  const last = path.at(-1) ?? ''
  const room = most - host.length - '/…/'.length
  return `${host}/…/${last.length <= room ? last : `${last.slice(0, Math.max(room - 1, 8))}…`}`
}

/** The host of an address, as people say it; what is no address is shown as it came. */
export const hostOf = (url: string): string => shortAddress(url).split('/')[0] ?? url
