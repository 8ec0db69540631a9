import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { StoryPhoto } from '@use-it-cities/success-stories'
import { feedPhotoSchema } from '@use-it-cities/success-stories/schema'
import { textOf } from '../gate/names.ts'
import type { Row } from '../gate/to-records.ts'

interface File {
  readonly filename?: string | null
  readonly width?: number | null
  readonly height?: number | null
}
interface Rendition {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly bytes: number
  readonly sha256: string
}

/** File names are random and never used again, so what was once counted stays right. */
const counted = new Map<string, { bytes: number; sha256: string }>()

/** The picture of a story as the feed shows it, or `null` when it may not be shown or its files are gone. */
export async function photoOf(row: Row, code: string, dataDir: string): Promise<StoryPhoto | null> {
  if (row.quarantined === true || row.everyoneAgreed !== true) return null
  const sizes = Object.values((row.sizes ?? {}) as Record<string, File | null>).filter((each) => each?.filename)
  const files = sizes.length > 0 ? sizes : [row as File]
  const renditions = (await Promise.all(files.map((file) => renditionOf(file ?? {}, dataDir)))).filter(
    (each) => each !== null,
  )
  const photo = feedPhotoSchema.safeParse({
    renditions,
    alt: textOf(row.alt),
    ...(typeof row.credit === 'string' && row.credit !== '' && { credit: row.credit }),
  })
  return photo.success ? { ...photo.data, story: code, showsTeller: row.showsTeller !== false } : null
}

async function renditionOf({ filename, width, height }: File, dataDir: string): Promise<Rendition | null> {
  if (!filename || !width || !height || filename !== path.basename(filename)) return null
  const known = counted.get(filename) ?? (await count(path.join(dataDir, 'media', filename)))
  if (!known) return null
  counted.set(filename, known)
  return { file: filename, width, height, ...known }
}

async function count(file: string): Promise<{ bytes: number; sha256: string } | null> {
  const bytes = await readFile(file).catch(() => null)
  return bytes && { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
