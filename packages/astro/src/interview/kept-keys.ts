import { importKey } from './locked.ts'

// Not `interview-…`: the worker clears caches of that name when a new build comes.
const cacheName = 'keys-of-drafts'
const folder = '/interview/keys/'
const addressOf = (name: string) => folder + encodeURIComponent(name)

/**
 * Keys of what is locked on this phone, each in a small file of its own. Not in the database beside what they lock: a
 * browser's database goes on holding what was deleted from it (Chromium's keeps the key and the draft in its log, also
 * after the browser was closed), while an entry deleted from a cache is gone from the phone's files.
 */
export async function newKey(name: string): Promise<CryptoKey> {
  const raw = crypto.getRandomValues(new Uint8Array(32))
  await (await caches.open(cacheName)).put(addressOf(name), new Response(raw))
  return importKey(raw)
}

export async function keptKey(name: string): Promise<CryptoKey | undefined> {
  const found = await (await caches.open(cacheName)).match(addressOf(name))
  return found && importKey(new Uint8Array(await found.arrayBuffer()))
}

export async function deleteKey(name: string): Promise<void> {
  await (await caches.open(cacheName)).delete(addressOf(name))
}

export async function namesOfKeys(): Promise<readonly string[]> {
  const requests = await (await caches.open(cacheName)).keys()
  return requests.map(({ url }) => decodeURIComponent(new URL(url).pathname.slice(folder.length)))
}
