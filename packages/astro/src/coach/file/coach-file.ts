import * as z from 'zod/mini'
import { fromBase64, toBase64, type Bytes } from '../vault/bytes.ts'
import type { KeptClient } from '../vault/coach-database.ts'
import { openSealed, seal, type Sealed } from '../vault/sealed.ts'
import { isVaultHead, type VaultHead } from '../vault/vault-head.ts'

/** Bytes of the largest file that is read: a larger one is refused before it is opened. */
export const mostFileBytes = 30_000_000
export const mostClients = 2_000
const longestRecord = 2_000_000

const base64 = z.codec(
  z.string().check(z.maxLength(longestRecord)),
  z.custom<Bytes>((value) => value instanceof Uint8Array),
  {
    decode: (text) => {
      try {
        return fromBase64(text)
      } catch {
        return new Uint8Array(0)
      }
    },
    encode: toBase64,
  },
)

const sealedRecord = { iv: base64, bytes: base64 }

/** A file of a coach: the locked key, each client as it is kept, and a locked list of what belongs in it. */
const fileSchema = z.strictObject({
  format: z.literal('use-it-coach'),
  contract: z.literal(1),
  head: z.strictObject({
    contract: z.literal(1),
    kdf: z.literal('PBKDF2-SHA-256'),
    iterations: z.int(),
    salt: base64,
    iv: base64,
    wrapped: base64,
  }),
  clients: z
    .array(z.strictObject({ id: z.string(), version: z.int(), ...sealedRecord }))
    .check(z.maxLength(mostClients)),
  contents: z.strictObject(sealedRecord),
})

export interface CoachFile {
  readonly head: VaultHead
  readonly clients: readonly KeptClient[]
  readonly contents: Sealed
}

/** Why a file was not read. `damaged`: not whole, or changed since. */
export type FileFault = 'too-large' | 'foreign' | 'other-contract' | 'damaged'

export async function fileText(head: VaultHead, clients: readonly KeptClient[], key: CryptoKey): Promise<string> {
  const contents = await seal(key, 'contents', contentsOf(clients))
  return JSON.stringify(
    z.encode(fileSchema, { format: 'use-it-coach', contract: 1, head, clients: [...clients], contents }),
  )
}

export function readFileText(text: string): CoachFile | FileFault {
  if (text.length > mostFileBytes) return 'too-large'
  const json = jsonFrom(text)
  if (typeof json !== 'object' || json === null || !('format' in json) || json.format !== 'use-it-coach')
    return text.trimStart().startsWith('{"format":"use-it-coach"') ? 'damaged' : 'foreign'
  if (!('contract' in json) || json.contract !== 1) return 'other-contract'
  const parsed = z.safeDecode(fileSchema, json as z.input<typeof fileSchema>)
  if (!parsed.success || !isVaultHead(parsed.data.head)) return 'damaged'
  return parsed.data
}

/** Whether a file holds just what was put into it: nothing left out, nothing put in from another one. */
export async function isWhole({ clients, contents }: CoachFile, key: CryptoKey): Promise<boolean> {
  const listed = await openSealed(key, 'contents', contents).catch(() => null)
  return JSON.stringify(listed) === JSON.stringify(contentsOf(clients))
}

const contentsOf = (clients: readonly KeptClient[]): readonly string[] =>
  clients.map(({ id, version, iv }) => `${id} ${version} ${toBase64(iv)}`).sort()

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
