/** Sums by a whole number, in plain memory: a Map would keep each number as an object of its own. */
export interface SumTable {
  readonly size: () => number
  readonly has: (key: number) => boolean
  /** Nought for a key that is not in it. */
  readonly of: (key: number) => number
  readonly add: (key: number, amount: number) => void
  readonly sums: () => Iterable<number>
  readonly entries: () => Iterable<readonly [key: number, sum: number]>
}

/** A table that begins small and doubles. Keys are whole numbers from nought on. */
export function sumTable(): SumTable {
  let room = 1 << 4
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
    for (let at = 0; at < oldKeys.length; at++) {
      const key = oldKeys[at] ?? -1
      if (key === -1) continue
      const to = place(key)
      keys[to] = key
      sums[to] = oldSums[at] ?? 0
    }
  }

  return {
    size: () => size,
    has: (key) => keys[place(key)] === key,
    of: (key) => (keys[place(key)] === key ? (sums[place(key)] ?? 0) : 0),
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
    *sums() {
      for (let at = 0; at < room; at++) if (keys[at] !== -1) yield sums[at] ?? 0
    },
    *entries() {
      for (let at = 0; at < room; at++) {
        const key = keys[at] ?? -1
        if (key !== -1) yield [key, sums[at] ?? 0] as const
      }
    },
  }
}
