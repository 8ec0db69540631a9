import { fail, ok, type LocalDate, type Result } from '@use-it-cities/core'
import { PdfJoiner } from '../pdf/pdf-joiner.ts'
import type { PrintError } from '../print-error.ts'
import { typeset } from '../typst/typeset.ts'
import type { Sheet } from './sheet.ts'

/**
 * Prints every copy of a form into one PDF. They are set one after another, because Typst keeps everything of a document
 * in memory until it is done; between two of them the process does what else is waiting.
 */
export async function printCopies(sheet: Sheet, on: LocalDate | undefined): Promise<Result<Uint8Array, PrintError>> {
  const { copies, ...form } = sheet
  const joiner = new PdfJoiner()
  for (const [at, copy] of copies.entries()) {
    const data = { ...form, copy, isFollowed: at + 1 < copies.length }
    const set = await typeset({ template: 'paper-form.typ', data, on })
    if (!set.ok || copies.length === 1) return set
    try {
      joiner.add(set.value)
    } catch (error) {
      return fail({ code: 'not-set', template: 'paper-form.typ', detail: String(error) })
    }
  }
  return ok(joiner.finish())
}
