/** What this phone keeps, by kind. Answers are in `drafts` and `outbox` only, and locked in both. */
export type StoreName = 'drafts' | 'questionnaires' | 'outbox' | 'settings'
const stores: readonly StoreName[] = ['drafts', 'questionnaires', 'outbox', 'settings']

/** IndexedDB with promises. Every write is on the disk, as far as the browser can promise, when it resolves. */
export class Database {
  readonly #db: IDBDatabase

  private constructor(db: IDBDatabase) {
    this.#db = db
  }

  /** Rejects where the browser keeps nothing, as some do in private windows. */
  static async open(): Promise<Database> {
    const request = indexedDB.open('use-it-interviews', 1)
    request.onupgradeneeded = () => {
      for (const name of stores) request.result.createObjectStore(name)
    }
    return new Database(await settled(request))
  }

  get<Value>(store: StoreName, key: string): Promise<Value | undefined> {
    return settled(this.#db.transaction(store).objectStore(store).get(key) as IDBRequest<Value | undefined>)
  }

  all<Value>(store: StoreName): Promise<readonly Value[]> {
    return settled(this.#db.transaction(store).objectStore(store).getAll() as IDBRequest<Value[]>)
  }

  /** Several changes that happen together or not at all. `undefined` deletes. */
  async change(changes: readonly (readonly [store: StoreName, key: string, value: unknown])[]): Promise<void> {
    const names = [...new Set(changes.map(([store]) => store))]
    const transaction = this.#db.transaction(names, 'readwrite', { durability: 'strict' })
    for (const [store, key, value] of changes) {
      if (value === undefined) transaction.objectStore(store).delete(key)
      else transaction.objectStore(store).put(value, key)
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep it.'))
    })
  }

  put(store: StoreName, key: string, value: unknown): Promise<void> {
    return this.change([[store, key, value]])
  }
}

export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError'

const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser did not answer.'))
  })
