import type { CityGuide } from '@use-it-cities/qualification-equivalency'
import { acknowledgements } from '@use-it-cities/qualification-equivalency/data'
import { createPrinter, type Printer } from '@use-it-cities/print'
import { noStore, type ResearchAnswer } from '../../research/answer.ts'
import type { PageContext } from '../../site/page-context.ts'
import { guideAddresses } from '../guide-addresses.ts'

/** Prints the route sheets of the site. */
export interface RouteSheets {
  /** A PDF; null when it cannot be made here, for example without the compiler. */
  print(context: PageContext, guide: CityGuide, madeFor: 'anybody' | 'answers'): Promise<ResearchAnswer | null>
}

/** `log` hears why a sheet could not be made: a code, and nothing about the person or the profession. */
export function routeSheets(
  log: (line: string) => void,
  printerFor: (city: PageContext['city']) => Pick<Printer, 'routeSheet'> = (city) => createPrinter({ city }),
): RouteSheets {
  return {
    async print({ city, guide: { index, on }, language, siteUrl }, guide, madeFor) {
      const printed = await printerFor(city)
        .routeSheet({
          guide,
          language,
          on,
          bodies: index.regulators,
          checkedFor: madeFor,
          address: siteUrl + guideAddresses.profession(language, guide.profession, guide.nation),
          acknowledgements,
        })
        .catch(() => null)
      if (printed?.ok)
        return {
          status: 200,
          type: 'application/pdf',
          body: printed.value,
          headers: { ...noStore, 'content-disposition': 'inline; filename="route-sheet.pdf"' },
        }
      log(`route sheet failed code=${printed?.error.code ?? 'unexpected'}`)
      return null
    },
  }
}
