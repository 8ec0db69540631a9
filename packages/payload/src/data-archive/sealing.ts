import { Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { ArchiveProblem } from './problem.ts'
import { streamFrom } from './stream-from.ts'

type Bytes = ReadableStream<Uint8Array>

/** What an archive is locked with: a passphrase, or the public key of whoever may open it. */
export const lockSchema = z.union([
  z.strictObject({ passphrase: z.string().min(12).max(1000) }),
  z.strictObject({
    recipient: z
      .string()
      .regex(/^age1[a-z0-9]+$/)
      .max(5000),
  }),
])
/** What opens it: the passphrase, or the secret key that belongs to the public one. */
export const keySchema = z.union([
  z.strictObject({ passphrase: z.string().min(1).max(1000) }),
  z.strictObject({
    identity: z
      .string()
      .regex(/^AGE-SECRET-KEY-(PQ-)?1[A-Z0-9]+$/)
      .max(5000),
  }),
])

export type Lock = z.output<typeof lockSchema>
export type Key = z.output<typeof keySchema>

const ageBegins = 'age-encryption.org/v1\n'

/** Locks a stream as an age file. `workFactor` (base 2) says how long a try at a passphrase takes; tests set it lower. */
export async function sealed(plain: Bytes, lock: Lock, { workFactor = 18 } = {}): Promise<Bytes> {
  const encrypter = new Encrypter()
  try {
    if ('passphrase' in lock) {
      encrypter.setPassphrase(lock.passphrase)
      encrypter.setScryptWorkFactor(workFactor)
    } else encrypter.addRecipient(lock.recipient)
  } catch {
    throw new ArchiveProblem('key-unusable')
  }
  return encrypter.encrypt(plain)
}

/** Opens an age file. What is wrong with it, at its beginning or further on, is an `ArchiveProblem`. */
export async function opened(locked: Bytes, key: Key): Promise<Bytes> {
  const decrypter = new Decrypter()
  try {
    if ('passphrase' in key) decrypter.addPassphrase(key.passphrase)
    else decrypter.addIdentity(key.identity)
  } catch {
    throw new ArchiveProblem('key-unusable')
  }
  const source = await beginningWith(ageBegins, locked)
  const plain = await decrypter.decrypt(source).catch((error: unknown) => {
    throw new ArchiveProblem(String(error).includes('no identity matched') ? 'wrong-key' : 'damaged')
  })
  return streamFrom(orDamaged(plain))
}

async function* orDamaged(plain: Bytes): AsyncGenerator<Uint8Array> {
  try {
    yield* plain
  } catch {
    throw new ArchiveProblem('damaged')
  }
}

/** The same stream, once its first bytes are what they should be. */
async function beginningWith(words: string, stream: Bytes): Promise<Bytes> {
  const chunks = stream[Symbol.asyncIterator]()
  let first = new Uint8Array()
  while (first.length < words.length) {
    const next = await chunks.next()
    if (next.done) break
    first = Buffer.concat([first, next.value])
  }
  if (Buffer.from(first.subarray(0, words.length)).toString('latin1') !== words) {
    await chunks.return?.()
    throw new ArchiveProblem(
      first.length > 0 && words.startsWith(Buffer.from(first).toString('latin1')) ? 'damaged' : 'not-encrypted',
    )
  }
  return streamFrom(
    (async function* () {
      yield first
      yield* { [Symbol.asyncIterator]: () => chunks }
    })(),
  )
}
