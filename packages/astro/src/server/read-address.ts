/** The longest address we answer, in characters. Ours have about forty; a search has a few hundred. */
export const longestAddress = 2000

export type Address =
  | { readonly ok: true; readonly path: string; readonly query: string }
  | { readonly ok: false; readonly status: 400 | 414 }

/** Reads the target of a request. What is not a plain path in good percent-encoding is refused, never repaired. */
export function readAddress(target: string): Address {
  if (target.length > longestAddress) return { ok: false, status: 414 }
  const cut = target.indexOf('?')
  const written = cut < 0 ? target : target.slice(0, cut)
  const path = decoded(written)
  if (path === null || !path.startsWith('/') || path.startsWith('//') || isUnclean(path))
    return { ok: false, status: 400 }
  return { ok: true, path, query: cut < 0 ? '' : target.slice(cut + 1) }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Control characters, backslashes, and steps up or on the spot, also when they came encoded once or twice. */
const isUnclean = (path: string): boolean =>
  /\p{Cc}|\\|%(2e|2f|5c|00)/iu.test(path) || path.split('/').some((part) => part === '.' || part === '..')
