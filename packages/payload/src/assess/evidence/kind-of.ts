import { fileTypeFromBuffer } from 'file-type'
import { evidenceTypes, type EvidenceType } from './evidence-types.ts'

const looksLikeMarkup = /^\s*<(?:!doctype|html|svg|script|\?xml|body|head)/i

/**
 * The kind of a file by what is in it; its name decides only between two kinds of plain text. `null` for everything that
 * is not kept: programs, macros, pages, archives, damaged files.
 */
export async function kindOf(data: Buffer, name: string): Promise<EvidenceType | null> {
  const found = await fileTypeFromBuffer(data).catch(() => undefined)
  if (found?.mime === 'application/pdf' && !isWholePdf(data)) return null
  if (found) return evidenceTypes.find(({ mimeType }) => mimeType === found.mime) ?? null
  if (!isText(data)) return null
  const extension = /\.csv$/i.test(name) ? 'csv' : 'txt'
  return evidenceTypes.find((each) => each.extension === extension) ?? null
}

/** One that was cut short has lost its end, and with it the list of where its parts are. */
function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-1_024).toString('latin1')
  return end.includes('xref') && end.includes('%%EOF')
}

/** Text has no zero bytes and no control characters; which alphabet it is in, nobody can tell for sure. */
function isText(data: Buffer): boolean {
  if (data.length === 0) return false
  if (data.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))) return false
  return !looksLikeMarkup.test(
    data
      .subarray(0, 512)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, ''),
  )
}
