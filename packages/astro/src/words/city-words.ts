import type { Language } from '@use-it-cities/core'
import { areaNames, type Area, type KeyOf } from './areas.ts'
import type { Catalogues } from './catalogues.ts'
import { translator, type Translate } from './translate.ts'

/** The words of every area, as the city has them: `words.contact('ur')('title')`. */
export type CityWords = { readonly [A in Area]: (language: Language) => Translate<KeyOf<A>> }

export const cityWords = (catalogues: Catalogues): CityWords =>
  Object.fromEntries(
    areaNames.map((area) => [area, (language: Language) => translator<string>(catalogues[area][language], language)]),
  ) as CityWords
