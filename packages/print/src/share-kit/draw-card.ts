import { join } from 'node:path'
import { fail, ok, type Language, type Result } from '@use-it-cities/core'
import sharp from 'sharp'
import type { PrintError } from '../print-error.ts'
import { templatesFolder } from '../templates-folder.ts'
import { printableData } from '../text/printable.ts'
import { loadCompiler } from '../typst/load-compiler.ts'

const template = 'card.typ'
/** The order in which a JPEG is stored is not sought: that takes as long as all else of a card, for the same pixels in a tenth less. */
const asJpeg = { quality: 84, mozjpeg: true, optimiseScans: false } as const

/** Draws a card as a JPEG. The letters are shapes by then, joined as their script asks, whatever fonts a phone has. */
export async function drawCard(data: { readonly lang: Language }): Promise<Result<Uint8Array, PrintError>> {
  const loaded = await loadCompiler()
  if (!loaded.ok) return loaded
  const compiler = loaded.value
  try {
    const inputs = { data: JSON.stringify(printableData(data)) }
    const svg = compiler.plainSvg({ mainFilePath: join(templatesFolder, template), inputs })
    const picture = await sharp(Buffer.from(svg), { density: 72 }).jpeg(asJpeg).toBuffer()
    return ok(new Uint8Array(picture))
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 2_000)
    return fail({ code: 'not-set', template, detail })
  } finally {
    compiler.evictCache(0)
  }
}
