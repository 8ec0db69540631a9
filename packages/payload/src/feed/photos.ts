import type { StoryPhoto } from '@use-it-cities/success-stories'
import { feedPhotoSchema } from '@use-it-cities/success-stories/schema'
import { textOf } from '../gate/names.ts'
import type { Row } from '../gate/to-records.ts'
import { countFile } from './count-file.ts'

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
  const counted = filename && width && height ? await countFile(dataDir, filename) : null
  return filename && width && height && counted ? { file: filename, width, height, ...counted } : null
}
