import type { Client } from '../clients/client.ts'
import type { OpenClient } from '../clients/client-store.ts'

export interface Merged {
  /** What has to be written; what stays as it is, is not in it. */
  readonly writes: readonly OpenClient[]
  readonly added: number
  readonly updated: number
  /** Kept beside the one that was here, because nobody can say which is right. */
  readonly both: number
  readonly same: number
}

const day = 86_400_000

/**
 * Puts the clients of a file beside those that are here. The newer writing of one client wins. Where both were written at
 * the same time and differ, or a clock says a day that has not come yet, both are kept: the one of the file under a new
 * id and with `mark` after its name.
 */
export function merged(
  here: readonly OpenClient[],
  came: readonly Client[],
  { now, newId, mark }: { now: number; newId: () => string; mark: (name: string) => string },
): Merged {
  const known = new Map(here.map((each) => [each.client.id, each]))
  const copies = new Set(here.map(({ client }) => contentOf(client)))
  const writes: OpenClient[] = []
  let [added, updated, both, same] = [0, 0, 0, 0]
  for (const client of came) {
    const own = known.get(client.id)
    if (!own) {
      writes.push({ client, version: null })
      added += 1
    } else if (contentOf(own.client) === contentOf(client)) same += 1
    else if (isSure(own.client, now) && isSure(client, now) && own.client.updatedAt !== client.updatedAt) {
      if (own.client.updatedAt < client.updatedAt) {
        writes.push({ client, version: own.version })
        updated += 1
      } else same += 1
    } else {
      const copy = { ...client, id: newId(), name: mark(client.name) }
      // The same file read a second time leaves no second copy.
      if (copies.has(contentOf(copy))) same += 1
      else {
        writes.push({ client: copy, version: null })
        both += 1
      }
    }
  }
  return { writes, added, updated, both, same }
}

const isSure = ({ updatedAt }: Client, now: number): boolean => Date.parse(updatedAt) <= now + day

/** All of a client but its id, in one order. */
const contentOf = (client: Client): string =>
  JSON.stringify(Object.entries({ ...client, id: '' }).sort(([one], [other]) => (one < other ? -1 : 1)))
