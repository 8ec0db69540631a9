import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import sharp from 'sharp'
import { accountOf } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { refuse } from '../hooks/refuse.ts'
import { newFileName } from '../ids.ts'
import { slugs } from '../slugs.ts'

const maxBytes = 8_000_000
const maxPixels = 50_000_000
const maxEdge = 2000
const formats = ['jpeg', 'png', 'webp']

/**
 * Reads the picture by its content, draws it anew as WebP and gives it a random name. What was hidden in the file
 * (place, camera, an attached script) does not survive, because only the pixels are kept.
 */
export const reencode: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  // Who may not add one hears that first, which Payload says after this.
  if (operation === 'create' && !file && decide(slugs.media, 'create', accountOf(req)) !== false)
    throw refuse('Expected a picture. Choose a JPEG, PNG or WebP file and send it again.')
  if (!['create', 'update', 'updateByID'].includes(operation) || !file) return args
  // Here and not later: Payload removes the old files before any other hook.
  if (operation !== 'create')
    throw refuse('A picture is not replaced. Add the new one and choose it for the story.', 409)
  const data = await redraw(file)
  req.file = { ...file, data, size: data.length, mimetype: 'image/webp', name: newFileName('webp') }
  return args
}

async function redraw({ data, size }: NonNullable<PayloadRequest['file']>): Promise<Buffer> {
  if (size > maxBytes || data.length > maxBytes)
    throw refuse('The picture is larger than 8 MB. Choose a smaller one, or make it smaller first.', 413)
  try {
    const { format } = await sharp(data, { limitInputPixels: maxPixels }).metadata()
    if (!formats.includes(String(format))) throw wrongKind()
    return await sharp(data, { limitInputPixels: maxPixels, failOn: 'truncated' })
      .rotate()
      .resize({ width: maxEdge, height: maxEdge, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer()
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') throw error
    throw wrongKind()
  }
}

const wrongKind = () =>
  refuse(
    'Expected a whole JPEG, PNG or WebP picture; this file is something else or is damaged. Export it as JPEG and try again.',
  )
