import type { Payload } from 'payload'

const collection = 'payload-kv' as never

/**
 * Keeps a small note under a key, where `payload.kv` finds it again. Its own `set` asks MongoDB for no field of the row
 * that it changes, which not every server of that protocol understands; this asks for nothing.
 */
export async function keepNote(payload: Payload, key: string, data: Readonly<Record<string, unknown>>): Promise<void> {
  const change = () =>
    payload.db.updateOne({ collection, where: { key: { equals: key } }, data: { data }, returning: false })
  if (await payload.kv.has(key)) return void (await change())
  try {
    await payload.db.create({ collection, data: { key, data }, returning: false })
  } catch (error) {
    // Two at once: the key lets one of them make it.
    if (!(await payload.kv.has(key))) throw error
    await change()
  }
}
