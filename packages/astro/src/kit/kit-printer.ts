import { createPrinter, type Printer } from '@use-it-cities/print'
import type { PageContext } from '../site/page-context.ts'
import type { KitRequest } from './kit-request.ts'

/** Makes the files of the share kit. */
export interface KitPrinter {
  /** The bytes of a JPEG or PDF; null when it cannot be made here, for example without the compiler. */
  make(city: PageContext['city'], wanted: KitRequest): Promise<Uint8Array | null>
}

/** `log` hears why a file could not be made: a code, and nothing about the story. */
export const kitPrinter = (
  log: (line: string) => void,
  printerFor: (city: PageContext['city']) => Pick<Printer, 'card' | 'leaflet' | 'poster' | 'pressSheet'> = (city) =>
    createPrinter({ city }),
): KitPrinter => ({
  async make(city, wanted) {
    const printer = printerFor(city)
    const made = await printed(printer, wanted).catch(() => null)
    if (made?.ok) return made.value
    log(`share kit failed kind=${wanted.kind} code=${made?.error.code ?? 'unexpected'}`)
    return null
  },
})

function printed(printer: Pick<Printer, 'card' | 'leaflet' | 'poster' | 'pressSheet'>, wanted: KitRequest) {
  switch (wanted.kind) {
    case 'card':
      return printer.card(wanted.request)
    case 'leaflet':
      return printer.leaflet(wanted.request)
    case 'poster':
      return printer.poster(wanted.request)
    case 'press':
      return printer.pressSheet(wanted.request)
  }
}
