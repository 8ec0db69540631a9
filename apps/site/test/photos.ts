import { randomBytes } from 'node:crypto'
import type { FeedPhoto } from '@use-it-cities/success-stories'
import sharp from 'sharp'
import { sha256, type FakeCms } from './fake-cms.ts'

/** A picture with as much in it as a photo has, as WebP in the two widths the CMS makes, put on the fake CMS. */
export async function aPhoto(
  cms: FakeCms,
  { sigma, blur }: { sigma: number; blur: number } = { sigma: 30, blur: 9 },
): Promise<FeedPhoto & { showsTeller: boolean }> {
  const noise = await sharp({
    create: {
      width: 960,
      height: 640,
      channels: 3,
      background: '#8a6d4b',
      noise: { type: 'gaussian', mean: 128, sigma },
    },
  })
    .blur(blur)
    .png()
    .toBuffer()
  const renditions = await Promise.all(
    [480, 960].map(async (width) => {
      const bytes = await sharp(noise).resize(width).webp({ quality: 60 }).toBuffer()
      const file = `${randomBytes(16).toString('hex')}.webp`
      cms.files.set(file, bytes)
      return { file, width, height: Math.round((width * 2) / 3), bytes: bytes.length, sha256: sha256(bytes) }
    }),
  )
  return {
    renditions,
    alt: { en: 'A long table with bowls of soup, seen from above.', ur: 'ایک لمبی میز پر سوپ کے پیالے، اوپر سے۔' },
    credit: 'Test kitchen',
    showsTeller: false,
  }
}
