import type { LocalDate } from '@use-it-cities/core'
import {
  linkHash,
  tellerSecretFrom,
  type TellerLink,
  type TellerPublication,
} from '@use-it-cities/success-stories/teller'

/** A link that works today, and the secret in the form that addresses have. */
export interface FoundLink {
  readonly secret: string
  readonly link: TellerLink
}

const indexes = new WeakMap<TellerPublication, ReadonlyMap<string, TellerLink>>()

/** Null for what is malformed, unknown or expired, after the same work: how long it takes says nothing either. */
export function findLink(publication: TellerPublication, typed: string, on: LocalDate): FoundLink | null {
  const secret = tellerSecretFrom(typed)
  const link = indexOf(publication).get(linkHash(secret ?? typed.slice(0, 40)))
  const isLive = link !== undefined && on <= link.expiresOn
  return secret !== null && isLive ? { secret, link } : null
}

function indexOf(publication: TellerPublication): ReadonlyMap<string, TellerLink> {
  const known = indexes.get(publication)
  if (known) return known
  const made = new Map(publication.links.map((link) => [link.linkHash, link]))
  indexes.set(publication, made)
  return made
}
