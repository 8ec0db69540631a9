import { isLike } from '../outreach/like.ts'
import { placeFrom } from '../referral/go-addresses.ts'
import type { Resolved } from '../site/resolve.ts'

/** Pages that answer what somebody typed: made each time and kept by nobody. */
export const isSearch = (resolved: Resolved, query: string): boolean =>
  resolved.kind === 'search' || (resolved.kind === 'guide-home' && query !== '') || isLike(resolved, query)

/** Pages that carry the code of a poster along, or thank for a tap: the same page otherwise. */
export const isOnItsWay = ({ kind }: Resolved, query: string): boolean =>
  kind === 'champion' ? /(?:^|&)(?:via|told)=/.test(query) : kind === 'choose' && placeFrom(query) !== null

export const isDrawnAnew = (resolved: Resolved, query: string): boolean =>
  isSearch(resolved, query) || isOnItsWay(resolved, query)
