import { createHash } from 'node:crypto'
import { createTarPacker } from 'modern-tar'
import { partNames, type ArchiveHeader, type ManifestPart } from './format.ts'
import { streamFrom } from './stream-from.ts'

/** One part of an archive. Its length is known before its first byte is written. */
export interface PartToWrite {
  readonly name: string
  readonly bytes: number
  readonly body: AsyncIterable<Uint8Array>
}

export const textPart = (name: string, text: string): PartToWrite => {
  const bytes = Buffer.from(text)
  return { name, bytes: bytes.length, body: streamFrom([bytes]) }
}

/**
 * An archive as a stream of tar, not yet locked: the header first, the parts as they come, and last the manifest with
 * the SHA-256 of each. `notFound` is asked when all parts are written. Nothing is held but the part that goes through.
 */
export function writeArchive(
  header: ArchiveHeader,
  parts: AsyncIterable<PartToWrite>,
  notFound: () => readonly string[] = () => [],
): ReadableStream<Uint8Array> {
  const { readable, controller } = createTarPacker()
  const mtime = new Date(header.exportedAt)
  const add = async ({ name, bytes, body }: PartToWrite): Promise<ManifestPart> => {
    const writer = controller.add({ name, size: bytes, mode: 0o600, mtime, type: 'file' }).getWriter()
    const hash = createHash('sha256')
    for await (const chunk of body) {
      hash.update(chunk)
      await writer.ready
      await writer.write(plainBytes(chunk))
    }
    await writer.close()
    return { name, bytes, sha256: hash.digest('hex') }
  }
  void (async () => {
    const written = [await add(textPart(partNames.header, JSON.stringify(header)))]
    for await (const part of parts) written.push(await add(part))
    await add(textPart(partNames.manifest, JSON.stringify({ parts: written, notFound: notFound() })))
    controller.finalize()
  })().catch((error: unknown) => controller.error(error))
  return readable
}

/** Node's buffers are of a kind of their own, which the packer does not take. */
const plainBytes = (chunk: Uint8Array): Uint8Array =>
  chunk.constructor === Uint8Array ? chunk : new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
