const last = new Map<string, Promise<unknown>>()

/**
 * Runs what is done under one key one after another in this process. SQLite looks for a row first and writes it then, so
 * that two could both find it as it was; MongoDB does both in one step, whichever process asks.
 */
export async function oneAtATime<Value>(key: string, run: () => Promise<Value>): Promise<Value> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(run, run)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
