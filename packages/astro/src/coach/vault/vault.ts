import { ClientStore } from '../clients/client-store.ts'
import type { CoachDatabase } from './coach-database.ts'
import { noTries, waitFor } from './tries.ts'
import { isVaultHead, keyFrom, newVaultHead, withPassphrase } from './vault-head.ts'

export type Unlocked =
  | { readonly kind: 'open'; readonly store: ClientStore }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'broken' }

/** The passphrase at the door: sets it, checks it, counts wrong tries. */
export class Vault {
  readonly #database: CoachDatabase

  constructor(database: CoachDatabase) {
    this.#database = database
  }

  async state(): Promise<'new' | 'locked' | 'broken'> {
    const head = await this.#database.head()
    if (head === undefined) return 'new'
    return isVaultHead(head) ? 'locked' : 'broken'
  }

  /** Null where another window has set a passphrase meanwhile. */
  async begin(passphrase: string): Promise<ClientStore | null> {
    const head = await newVaultHead(passphrase)
    const key = await keyFrom(head, passphrase)
    return (await this.#database.begin(head)) ? new ClientStore(this.#database, key) : null
  }

  async unlock(passphrase: string, now: () => number): Promise<Unlocked> {
    const head = await this.#database.head()
    if (!isVaultHead(head)) return { kind: 'broken' }
    const tries = (await this.#database.tries()) ?? noTries
    const ms = waitFor(tries, now())
    if (ms > 0) return { kind: 'wait', ms }
    // Counted before it is tried: closing the page does not make a try free.
    await this.#database.setTries({ wrong: tries.wrong + 1, lastAt: now() }).catch(() => undefined)
    const key = await keyFrom(head, passphrase).catch(() => null)
    if (!key) return { kind: 'wrong' }
    await this.#database.setTries(noTries).catch(() => undefined)
    return { kind: 'open', store: new ClientStore(this.#database, key) }
  }

  /** False where the old passphrase is wrong. */
  async change(old: string, passphrase: string): Promise<boolean> {
    const head = await this.#database.head()
    const changed = isVaultHead(head) ? await withPassphrase(head, old, passphrase).catch(() => null) : null
    if (changed) await this.#database.changeHead(changed)
    return changed !== null
  }
}
