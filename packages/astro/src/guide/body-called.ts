import type { Regulator } from '@use-it-cities/qualification-equivalency'
import { hostOf } from './host-of.ts'

/** Who stands behind an address: the body's name where it is one we know, else the address as people know it. */
export function bodyCalled(address: string, bodies: readonly Pick<Regulator, 'name' | 'url'>[]): string {
  const host = hostOf(address)
  return bodies.find(({ url }) => host === hostOf(url) || host.endsWith(`.${hostOf(url)}`))?.name ?? host
}
