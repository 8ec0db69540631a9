import { merged } from '../model/merged.ts'
import type { Kept } from '../model/kept.ts'

export type Written =
  | { readonly how: 'kept'; readonly kept: Kept }
  /** Another window changed the same answer. Nothing was written. */
  | { readonly how: 'clash' }
  /** Another window deleted it. */
  | { readonly how: 'gone' }

/** What this device keeps, in IndexedDB with promises. Nothing of it is ever sent. */
export class AssessDatabase {
  readonly #db: IDBDatabase

  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  /** Rejects where the browser keeps nothing, as some do in private windows. */
  static async open(): Promise<AssessDatabase> {
    const request = indexedDB.open('use-it-assess', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('assessments', { keyPath: 'id' })
    const db = await settled(request)
    db.onversionchange = () => db.close()
    return new AssessDatabase(db)
  }

  /** The newest first. */
  async all(): Promise<readonly Kept[]> {
    const all = await settled(this.#store('readonly').getAll() as IDBRequest<Kept[]>)
    return all.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
  }

  get(id: string): Promise<Kept | undefined> {
    return settled(this.#store('readonly').get(id) as IDBRequest<Kept | undefined>)
  }

  async add(kept: Kept): Promise<Kept> {
    const first = { ...kept, version: 1 }
    const store = this.#store('readwrite')
    store.add(first)
    await done(store.transaction)
    return first
  }

  /** `base` is what `mine` was made from. What another window wrote meanwhile is taken in, in the same transaction. */
  async write(base: Kept, mine: Kept): Promise<Written> {
    const store = this.#store('readwrite')
    const finished = done(store.transaction)
    let written = { how: 'gone' } as Written
    let refused: unknown = null
    const asking = store.get(mine.id) as IDBRequest<Kept | undefined>
    asking.onsuccess = () => {
      const theirs = asking.result
      if (!theirs) return
      const both = theirs.version === base.version ? mine : merged(base, mine, theirs)
      if (!both) {
        written = { how: 'clash' }
        return
      }
      const kept = { ...both, version: theirs.version + 1, updatedAt: mine.updatedAt }
      // Thrown in here, an error would reach nobody: the transaction would only say that it was given up.
      try {
        store.put(kept)
        written = { how: 'kept', kept }
      } catch (error) {
        refused = error
        store.transaction.abort()
      }
    }
    await finished.catch((error: unknown) => {
      throw refused ?? error
    })
    return written
  }

  async delete(id: string): Promise<void> {
    const store = this.#store('readwrite')
    store.delete(id)
    await done(store.transaction)
  }

  #store(mode: IDBTransactionMode): IDBObjectStore {
    return this.#db.transaction('assessments', mode, { durability: 'strict' }).objectStore('assessments')
  }
}

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
