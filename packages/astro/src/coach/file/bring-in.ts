import { unlockClient, type ClientStore } from '../clients/client-store.ts'
import { newId } from '../../interview/new-id.ts'
import { keyFrom } from '../vault/vault-head.ts'
import { say } from '../words/coach-words.ts'
import { isWhole, mostFileBytes, readFileText, type FileFault } from './coach-file.ts'
import { merged, type Merged } from './merged.ts'

/**
 * Reads a file into the clients that are here: all of it in one writing, or nothing. Rejects only where the browser does not keep it.
 */
export async function bringIn(
  file: Blob,
  passphrase: string,
  store: ClientStore,
  now: number,
): Promise<Merged | FileFault | 'wrong'> {
  if (file.size > mostFileBytes) return 'too-large'
  const read = readFileText(await file.text())
  if (typeof read === 'string') return read
  const key = await keyFrom(read.head, passphrase).catch(() => null)
  if (!key) return 'wrong'
  if (!(await isWhole(read, key))) return 'damaged'
  const came = await Promise.all(read.clients.map((kept) => unlockClient(key, kept)))
  const clients = came.flatMap((client) => client ?? [])
  if (clients.length < came.length || new Set(clients.map(({ id }) => id)).size < clients.length) return 'damaged'
  const { clients: here } = await store.all()
  const mark = (name: string) => say('copyMark', { name }).slice(0, 300)
  const result = merged(here, clients, { now, newId, mark })
  // A record here that cannot be read any more is replaced by the file's.
  const versions = new Map((await store.kept()).map(({ id, version }) => [id, version]))
  const writes = result.writes.map(({ client, version }) => ({
    client,
    version: version ?? versions.get(client.id) ?? null,
  }))
  if (writes.length > 0) await store.save(writes)
  return result
}
