import type { Row } from '../gate/to-records.ts'

/** Remembers what a row meant for as long as it does not change. Only readings are kept, never a decision. */
export function readingCache<Value>(): (row: Row, salt: string, read: () => Value) => Value {
  const kept = new Map<string, { stamp: string; value: Value }>()
  return (row, salt, read) => {
    const id = String(row.id)
    const stamp = `${String(row.updatedAt)} ${String(row._status)} ${salt}`
    const known = kept.get(id)
    if (known?.stamp === stamp) return known.value
    const value = read()
    kept.set(id, { stamp, value })
    return value
  }
}
