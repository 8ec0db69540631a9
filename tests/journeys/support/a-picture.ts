import sharp from 'sharp'

/** A picture of nothing, large enough to be made smaller in every size. */
export async function aPicture(): Promise<Blob> {
  const image = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#7a4' } })
  return new Blob([new Uint8Array(await image.jpeg().toBuffer())], { type: 'image/jpeg' })
}
