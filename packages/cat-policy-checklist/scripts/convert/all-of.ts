/** What was added to an item. Nothing is made up where it is missing. */
export function allOf<Value>(added: Readonly<Record<string, Value>>, id: string): Value {
  const value = added[id]
  if (value === undefined) throw new Error(`${id}: expected an addition of ours for it, but there is none.`)
  return value
}
