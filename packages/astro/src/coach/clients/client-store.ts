import type { CoachDatabase, KeptClient } from '../vault/coach-database.ts'
import { openSealed, seal } from '../vault/sealed.ts'
import { clientSchema, type Client } from './client.ts'

/** A client opened, with the version it was read at; null for one that is not kept yet. */
export interface OpenClient {
  readonly client: Client
  readonly version: number | null
}

export interface AllClients {
  readonly clients: readonly OpenClient[]
  /** Ids of records that do not open or are not as they should be. They are left as they are. */
  readonly unreadable: readonly string[]
}

/** The name a client is locked for: neither another record nor an older writing can stand in for it unseen. */
export const sealedName = (id: string, version: number): string => `client/${id}/${version}`

export async function lockClient(key: CryptoKey, client: Client, version: number): Promise<KeptClient> {
  return { id: client.id, version, ...(await seal(key, sealedName(client.id, version), client)) }
}

/** Null where it does not open, or holds something else than a client. */
export async function unlockClient(key: CryptoKey, kept: KeptClient): Promise<Client | null> {
  const opened = await openSealed(key, sealedName(kept.id, kept.version), kept).catch(() => null)
  const parsed = clientSchema.safeParse(opened)
  return parsed.success && parsed.data.id === kept.id ? parsed.data : null
}

/** Clients in IndexedDB, each locked by itself. */
export class ClientStore {
  readonly #database: CoachDatabase
  readonly #key: CryptoKey

  constructor(database: CoachDatabase, key: CryptoKey) {
    this.#database = database
    this.#key = key
  }

  get key(): CryptoKey {
    return this.#key
  }

  kept(): Promise<readonly KeptClient[]> {
    return this.#database.clients()
  }

  async all(): Promise<AllClients> {
    const kept = await this.kept()
    const opened = await Promise.all(kept.map((each) => unlockClient(this.#key, each)))
    const clients = opened.flatMap((client, at) => (client ? [{ client, version: kept[at]?.version ?? null }] : []))
    const unreadable = kept.filter((_each, at) => opened[at] === null).map(({ id }) => id)
    return { clients: clients.sort((a, b) => byName(a.client, b.client)), unreadable }
  }

  /** Rejects with `OtherWindowError` where another window has written since it was read. */
  async save(all: readonly OpenClient[]): Promise<readonly OpenClient[]> {
    const writes = await Promise.all(
      all.map(async ({ client, version }) => ({
        kept: await lockClient(this.#key, client, (version ?? 0) + 1),
        from: version,
      })),
    )
    await this.#database.write(writes)
    return writes.map(({ kept: { version } }, at) => ({ client: (all[at] as OpenClient).client, version }))
  }

  delete(id: string): Promise<void> {
    return this.#database.delete(id)
  }
}

const byName = (a: Client, b: Client): number => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)
