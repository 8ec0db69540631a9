import type { Sealed } from './sealed.ts'
import type { Tries } from './tries.ts'
import type { VaultHead } from './vault-head.ts'

/** One client as kept: locked. `version` rises with each writing and is part of the name it is locked for. */
export interface KeptClient extends Sealed {
  readonly id: string
  readonly version: number
}

export interface WriteClient {
  readonly kept: KeptClient
  /** The version this was made from; null for a client that is new here. */
  readonly from: number | null
}

/** Somebody else, in another window, has written since. Nothing was changed. */
export class OtherWindowError extends Error {}

/** What a coach's browser keeps: the locked key, wrong tries, and clients, each locked. IndexedDB with promises. */
export class CoachDatabase {
  readonly #db: IDBDatabase

  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  /** Rejects where the browser keeps nothing, as some do in private windows. */
  static async open(): Promise<CoachDatabase> {
    const request = indexedDB.open('use-it-coach', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('vault')
      request.result.createObjectStore('clients', { keyPath: 'id' })
    }
    const db = await settled(request)
    db.onversionchange = () => db.close()
    return new CoachDatabase(db)
  }

  head(): Promise<unknown> {
    return settled(this.#db.transaction('vault').objectStore('vault').get('head') as IDBRequest<unknown>)
  }

  async tries(): Promise<Tries | undefined> {
    return settled(this.#db.transaction('vault').objectStore('vault').get('tries') as IDBRequest<Tries | undefined>)
  }

  /** A first head never takes the place of one that another window has made since: false then. */
  async begin(head: VaultHead): Promise<boolean> {
    const transaction = this.#write('vault')
    const store = transaction.objectStore('vault')
    const known = await settled(store.count('head'))
    if (known === 0) store.put(head, 'head')
    await done(transaction)
    return known === 0
  }

  async changeHead(head: VaultHead): Promise<void> {
    const transaction = this.#write('vault')
    transaction.objectStore('vault').put(head, 'head')
    await done(transaction)
  }

  async setTries(tries: Tries): Promise<void> {
    const transaction = this.#write('vault')
    transaction.objectStore('vault').put(tries, 'tries')
    await done(transaction)
  }

  clients(): Promise<readonly KeptClient[]> {
    return settled(this.#db.transaction('clients').objectStore('clients').getAll() as IDBRequest<KeptClient[]>)
  }

  /** All of these or none. Rejects with `OtherWindowError` where one is no longer as it was when it was read. */
  async write(writes: readonly WriteClient[]): Promise<void> {
    const transaction = this.#write('clients')
    const finished = done(transaction)
    const store = transaction.objectStore('clients')
    let isStale = false
    for (const { kept, from } of writes) {
      const asking = store.get(kept.id) as IDBRequest<KeptClient | undefined>
      asking.onsuccess = () => {
        if (isStale) return
        if ((asking.result?.version ?? null) === from) store.put(kept)
        else {
          isStale = true
          transaction.abort()
        }
      }
    }
    await finished.catch((error: unknown) => {
      throw isStale ? new OtherWindowError('Another window has changed this client.') : error
    })
  }

  async delete(id: string): Promise<void> {
    const transaction = this.#write('clients')
    transaction.objectStore('clients').delete(id)
    await done(transaction)
  }

  /** Clients, key and tries, all together. */
  async deleteAll(): Promise<void> {
    const transaction = this.#db.transaction(['clients', 'vault'], 'readwrite', { durability: 'strict' })
    transaction.objectStore('clients').clear()
    transaction.objectStore('vault').clear()
    await done(transaction)
  }

  #write(store: 'vault' | 'clients'): IDBTransaction {
    return this.#db.transaction(store, 'readwrite', { durability: 'strict' })
  }
}

/** On the disk, as far as a browser can promise. */
const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep it.'))
  })

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser did not answer.'))
  })
