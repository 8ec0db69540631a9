import type { Printer } from '@use-it-cities/print'
import type { Payload } from 'payload'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'

const printers = new WeakMap<Payload, Promise<Printer>>()

/**
 * Prints PDFs for this city. Loaded when the first is asked for, because what makes them is large and is not on every
 * system: then the rest of the CMS goes on, and this says so.
 */
export async function printerFor(payload: Payload): Promise<Printer> {
  const printer = printers.get(payload) ?? load(payload)
  printers.set(payload, printer)
  try {
    return await printer
  } catch (error) {
    printers.delete(payload)
    payload.logger.error({ err: error, msg: 'What makes PDFs could not be loaded.' })
    throw refuse(
      'This server cannot make PDFs at the moment. Tell your administrator: the package @use-it-cities/print could not be loaded.',
      503,
    )
  }
}

async function load(payload: Payload): Promise<Printer> {
  // Left as it is by the bundler: it finds its fonts, and its compiler, which is native code, beside its own files.
  const { createPrinter } = await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ '@use-it-cities/print')
  return createPrinter({ city: settingsOf(payload).city })
}
