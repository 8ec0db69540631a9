/** Sums by a whole number, in plain memory: a Map would keep each number as an object of its own. */
export interface SumTable {
  readonly size: () => number
  readonly has: (key: number) => boolean
  readonly add: (key: number, amount: number) => void
  readonly entries: () => Iterable<readonly [key: number, sum: number]>
}

/** A table that begins small and doubles. Keys are whole numbers from nought on. */
export function sumTable(): SumTable {
  let room = 1 << 10
  let keys = new Float64Array(room).fill(-1)
  let sums = new Float64Array(room)
  let size = 0

  const place = (key: number): number => {
    let at = (Math.imul(key % 4294967296, 2654435761) ^ Math.imul(Math.floor(key / 4294967296) + 1, 1597334677)) >>> 0
    at = (at ^ (at >>> 15)) & (room - 1)
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) & (room - 1)
    return at
  }
  const grow = () => {
    const [oldKeys, oldSums] = [keys, sums]
    room *= 2
    keys = new Float64Array(room).fill(-1)
    sums = new Float64Array(room)
    for (const [at, key] of oldKeys.entries()) {
      if (key === -1) continue
      const to = place(key)
      keys[to] = key
      sums[to] = oldSums[at] ?? 0
    }
  }

  return {
    size: () => size,
    has: (key) => keys[place(key)] === key,
    add: (key, amount) => {
      let at = place(key)
      if (keys[at] === -1) {
        if (size * 3 > room * 2) {
          grow()
          at = place(key)
        }
        keys[at] = key
        size++
      }
      sums[at] = (sums[at] ?? 0) + amount
    },
    *entries() {
      for (const [at, key] of keys.entries()) if (key !== -1) yield [key, sums[at] ?? 0] as const
    },
  }
}
