import sharp from 'sharp'
import { slugs } from '../../src/slugs.ts'
import type { Cms } from '../support/cms.ts'

/** A picture of a story, with the names of all its files. */
export async function aPicture(cms: Cms, story: string): Promise<{ id: string; files: string[] }> {
  const data = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a4' } })
    .jpeg()
    .toBuffer()
  const row = (await cms.payload.create({
    collection: slugs.media,
    data: { story, alt: { en: 'A hall' }, everyoneAgreed: true, showsTeller: false } as never,
    file: { data, mimetype: 'image/jpeg', name: 'hall.jpg', size: data.length },
    overrideAccess: true,
  })) as unknown as { id: string; filename: string; sizes: Record<string, { filename: string }> }
  return { id: row.id, files: [row.filename, ...Object.values(row.sizes).map(({ filename }) => filename)] }
}
