import { createHash } from 'node:crypto'
import { createTarDecoder, type ParsedTarEntry } from 'modern-tar'
import {
  anyHeaderSchema,
  archiveVersion,
  headerSchema,
  limitOf,
  manifestSchema,
  mostParts,
  partNames,
  placeOf,
  fileIn,
  type ArchiveHeader,
  type ArchiveManifest,
  type ManifestPart,
} from './format.ts'
import { wholeText } from './lines.ts'
import { ArchiveProblem } from './problem.ts'
import { streamFrom } from './stream-from.ts'

/** One part, while it goes by. What the visitor leaves unread is read and hashed all the same. */
export interface PartRead {
  readonly name: string
  readonly body: AsyncIterable<Uint8Array>
}

export interface ArchiveRead {
  readonly header: ArchiveHeader
  readonly manifest: ArchiveManifest
}

type Visit = (part: PartRead, header: ArchiveHeader) => Promise<void>

/**
 * Reads an opened archive part by part, and at its end holds every part against the manifest. The visitor sees parts
 * that are not proven yet: whoever acts on them reads the archive once before with a visitor that does nothing.
 * Throws `ArchiveProblem`.
 */
export async function readArchive(
  plain: ReadableStream<Uint8Array>,
  visit: Visit = async () => undefined,
): Promise<ArchiveRead> {
  const seen: ManifestPart[] = []
  let header: ArchiveHeader | null = null
  let manifest: ArchiveManifest | null = null
  // What went wrong before or after the reader of tar, which would say it in words of its own.
  const failures: unknown[] = []
  const failing = (error: unknown): never => {
    failures.push(error)
    throw error
  }
  try {
    const entries = streamFrom(noting(plain, failing)).pipeThrough(createTarDecoder({ strict: true }))
    for await (const entry of entries) {
      const part = partOf(entry, placeAfter(seen.at(-1)?.name, manifest !== null))
      if (part.name === partNames.manifest) manifest = manifestIn(await wholeText(part.name, part.body))
      else if (header === null) header = headerIn(part.name, await wholeText(part.name, part.body))
      else await visit(part, header).catch(failing)
      seen.push(await part.end())
      if (seen.length > mostParts) throw new ArchiveProblem('part-too-large', { part: 'archive', most: mostParts })
    }
  } catch (error) {
    if (failures.length > 0) throw failures[0]
    if (error instanceof ArchiveProblem) throw error
    throw new ArchiveProblem(header === null ? 'not-use-it' : 'damaged')
  }
  if (header === null) throw new ArchiveProblem('not-use-it')
  if (manifest === null) throw new ArchiveProblem('part-missing', { part: partNames.manifest })
  holdAgainst(manifest, seen.slice(0, -1))
  return { header, manifest }
}

async function* noting(plain: ReadableStream<Uint8Array>, failing: (error: unknown) => never) {
  try {
    yield* plain
  } catch (error) {
    failing(error)
  }
}

/** Where the next part may stand: after the one before it; files among themselves in the order of their names. */
const placeAfter = (last: string | undefined, isOver: boolean) => (name: string) => {
  const place = placeOf(name)
  if (place < 0) throw new ArchiveProblem('part-unknown', { part: name })
  const before = last === undefined ? -1 : placeOf(last)
  const isNext = place > before || (last !== undefined && place === before && fileIn(name) !== null && name > last)
  if (isOver || !isNext) throw new ArchiveProblem('part-misplaced', { part: name })
}

interface PartGoingBy extends PartRead {
  /** Reads what is left of it. */
  readonly end: () => Promise<ManifestPart>
}

function partOf({ header, body }: ParsedTarEntry, check: (name: string) => void): PartGoingBy {
  const { name, size, type = 'file' } = header
  if (type !== 'file') throw new ArchiveProblem('part-unknown', { part: name })
  check(name)
  const most = limitOf(name)
  if (most !== null && size > most) throw new ArchiveProblem('part-too-large', { part: name, most })
  const hash = createHash('sha256')
  let bytes = 0
  const reader = body.getReader()
  const chunks: AsyncIterator<Uint8Array> = {
    next: async () => {
      const { done, value } = await reader.read()
      if (done) return { done, value: undefined }
      hash.update(value)
      bytes += value.length
      return { done: false, value }
    },
  }
  // Without `return`, so that whoever stops early leaves the rest to be read.
  const all: AsyncIterable<Uint8Array> = { [Symbol.asyncIterator]: () => chunks }
  const end = async () => {
    for await (const _ of all);
    return { name, bytes, sha256: hash.digest('hex') }
  }
  return { name, body: all, end }
}

function headerIn(name: string, text: string): ArchiveHeader {
  const json = name === partNames.header ? parsed(text) : null
  const any = anyHeaderSchema.safeParse(json)
  if (!any.success) throw new ArchiveProblem('not-use-it')
  if (any.data.version > archiveVersion)
    throw new ArchiveProblem('newer', { version: any.data.version, knows: archiveVersion })
  const header = headerSchema.safeParse(json)
  if (!header.success) throw new ArchiveProblem('part-unreadable', { part: name })
  return header.data
}

function manifestIn(text: string): ArchiveManifest {
  const manifest = manifestSchema.safeParse(parsed(text))
  if (!manifest.success) throw new ArchiveProblem('part-unreadable', { part: partNames.manifest })
  return manifest.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function holdAgainst({ parts }: ArchiveManifest, seen: readonly ManifestPart[]): void {
  const found = new Map(seen.map((part) => [part.name, part]))
  for (const { name, bytes, sha256 } of parts) {
    const part = found.get(name)
    if (!part) throw new ArchiveProblem('part-missing', { part: name })
    if (part.bytes !== bytes || part.sha256 !== sha256) throw new ArchiveProblem('part-changed', { part: name })
    found.delete(name)
  }
  for (const part of found.keys()) throw new ArchiveProblem('part-unknown', { part })
}
