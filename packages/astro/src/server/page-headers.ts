import { isCheck } from '../check/resolve-check.ts'
import { isGuide } from '../guide/resolve-guide.ts'
import { isOutreach } from '../outreach/resolve-outreach.ts'
import type { Resolved } from '../site/resolve.ts'
import { securityHeaders } from './security-headers.ts'

/** Hashes of the style sheets that pages are drawn with. */
export interface StyleHashes {
  readonly styleHash: string
  readonly outreachStyleHash: string
  readonly guideStyleHash: string
  readonly checkStyleHash: string
  readonly championStyleHash: string
}

type Headers = Readonly<Record<string, string>>

/** Sound that is ours may be played; nothing loads it until somebody does. */
const withSound = ["form-action 'self'", "media-src 'self'"]

/** To be found, and not to be kept: a copy elsewhere would outlive the story. */
const notArchived = { 'x-robots-tag': 'noarchive' }

/** What a page carries: the rules of the one sheet it is drawn with, and whether it may play sound. */
export function pageHeaders(siteUrl: string, hashes: StyleHashes): (resolved: Resolved) => Headers {
  const plain = securityHeaders(siteUrl, hashes.styleHash)
  const outreach = securityHeaders(siteUrl, hashes.outreachStyleHash)
  const guide = securityHeaders(siteUrl, hashes.guideStyleHash)
  const check = securityHeaders(siteUrl, hashes.checkStyleHash)
  const story = { ...securityHeaders(siteUrl, hashes.outreachStyleHash, withSound), ...notArchived }
  const champion = { ...securityHeaders(siteUrl, hashes.championStyleHash, withSound), ...notArchived }
  return (resolved) => {
    if (isGuide(resolved)) return guide
    if (isCheck(resolved)) return check
    if (isOutreach(resolved)) return outreach
    if (resolved.kind === 'champion') return champion
    return resolved.kind === 'story' ? story : plain
  }
}
