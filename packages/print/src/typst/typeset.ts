import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { directionOf, fail, ok, type Language, type LocalDate, type Result } from '@use-it-cities/core'
import type { PrintError } from '../print-error.ts'
import { templatesFolder } from '../templates-folder.ts'
import { printableData } from '../text/printable.ts'
import { readsLeftToRight } from './reads-left-to-right.ts'
import { loadCompiler } from './load-compiler.ts'

export interface TypesetOptions {
  /** A file of `templates/`. */
  readonly template:
    | 'paper-form.typ'
    | 'voucher-statement.typ'
    | 'route-sheet.typ'
    | 'assessment-report.typ'
    | 'consent-form.typ'
    | 'consent-receipt.typ'
    | 'take-down-receipt.typ'
    | 'teller-slip.typ'
    | 'leaflet.typ'
    | 'poster.typ'
    | 'banner.typ'
    | 'press.typ'
  /** What to print, as plain data: it reaches the template as one JSON text and is never read as markup. */
  readonly data: { readonly lang: Language }
  /** The day the document says it was made. */
  readonly on?: LocalDate | undefined
  /**
   * How most lines read; left out, as the language does. Programs that take text out of a PDF turn all Latin words about
   * in one that reads from the right.
   */
  readonly reads?: 'ltr' | 'rtl' | undefined
}

/**
 * Sets a template with data and gives a tagged PDF (PDF/UA-1). The same data gives the same bytes. What else is waiting in
 * the process goes first, also in a loop over hundreds of papers; and what the compiler held of the paper before is given
 * back only then, so that such a loop takes the memory of one.
 */
export async function typeset({
  template,
  data,
  on,
  reads = directionOf(data.lang),
}: TypesetOptions): Promise<Result<Uint8Array, PrintError>> {
  const loaded = await loadCompiler()
  if (!loaded.ok) return loaded
  const compiler = loaded.value
  await setImmediate()
  try {
    const inputs = { data: JSON.stringify(printableData({ ...data, on: on ?? null })) }
    const compiled = compiler.compile({ mainFilePath: join(templatesFolder, template), inputs })
    if (!compiled.result) {
      const diagnostics = compiled.takeDiagnostics()
      const detail = diagnostics ? JSON.stringify(compiler.fetchDiagnostics(diagnostics)) : 'no reason given'
      return fail(notSet(template, detail))
    }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1' })
    return ok(reads === 'ltr' ? readsLeftToRight(pdf) : new Uint8Array(pdf))
  } catch (error) {
    return fail(notSet(template, error instanceof Error ? error.message : String(error)))
  } finally {
    compiler.evictCache(cacheAge)
  }
}

/** The first of what Typst had to say: one fault in a template says itself for every word. */
const notSet = (template: string, detail: string) =>
  ({ code: 'not-set', template, detail: detail.slice(0, 2_000) }) as const

/** Nothing of a document is kept once it is set: it would save little of the next one, and a server would grow. */
const cacheAge = 0
