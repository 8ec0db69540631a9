import { languageCodes, type Language } from '@use-it-cities/core'
import { isCountry } from '@use-it-cities/qualification-equivalency/answers'
import { editDistance } from '@use-it-cities/qualification-equivalency/search'
import { fold } from '../../../site/fold.ts'
import { countryCodes, countryIn } from './country-names.ts'

export type CountryFound =
  | { readonly code: string }
  /** Countries whose names are like what was typed, the nearest first; none when nothing is near. */
  | { readonly code: null; readonly near: readonly string[] }

/** Other names that the Unicode CLDR does not list as a country's name. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ...{ uk: 'GB', 'great britain': 'GB', britain: 'GB', england: 'GB', scotland: 'GB', wales: 'GB' },
    ...{ 'northern ireland': 'GB', usa: 'US', america: 'US', 'united states of america': 'US' },
    ...{ uae: 'AE', burma: 'MM', 'czech republic': 'CZ', swaziland: 'SZ', holland: 'NL', turkey: 'TR' },
    ...{ 'ivory coast': 'CI', 'east timor': 'TL', 'cape verde': 'CV', macedonia: 'MK', drc: 'CD', russia: 'RU' },
  }).map(([name, code]) => [name, [code]]),
)
const mostNear = 5

/** The country with this name in any of our languages (the page's first), or with this code. */
export function countryCalled(typed: string, language: Language): CountryFound {
  const capitals = typed.trim().toUpperCase()
  if (isCountry(capitals)) return { code: capitals }
  const sought = plainName(typed)
  if (sought === '') return { code: null, near: [] }
  // Letter for letter first: without their vowel signs, two countries can look the same.
  const codes =
    exactNamesIn(language).get(exactName(typed)) ??
    namesIn(language).get(sought) ??
    allNames().get(sought) ??
    otherNames.get(sought) ??
    []
  const [code, ...more] = codes
  if (code !== undefined && more.length === 0) return { code }
  return { code: null, near: code === undefined ? near(sought) : codes }
}

/** Only letters and single blanks, folded. */
function plainName(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(the|republic of) /, '')
}

function exactName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** Names as they are compared, each with the countries that bear it: two halves of an island can share one. */
type Names = ReadonlyMap<string, readonly string[]>

const namesIn = namesBy(plainName)
const exactNamesIn = namesBy(exactName)

function namesBy(write: (name: string) => string): (language: Language) => Names {
  const byLanguage = new Map<Language, Names>()
  return (language) => {
    const known = byLanguage.get(language)
    if (known) return known
    const names = new Map<string, readonly string[]>()
    for (const code of countryCodes)
      for (const style of ['short', 'long'] as const) {
        const name = write(countryIn(code, language, style))
        names.set(name, [...new Set([...(names.get(name) ?? []), code])])
      }
    byLanguage.set(language, names)
    return names
  }
}

let all: Names | null = null

/** Names of all languages; where two languages give one name to two countries, the one listed first has it. */
function allNames(): Names {
  all ??= new Map([...languageCodes].reverse().flatMap((language) => [...namesIn(language)]))
  return all
}

function near(sought: string): readonly string[] {
  const limit = sought.length < 5 ? 1 : sought.length < 8 ? 2 : 3
  const distances = new Map<string, number>()
  for (const [name, codes] of [...allNames(), ...otherNames]) {
    const distance = sought.length > 3 && isPartOf(name, sought) ? 0.5 : editDistance(sought, name, limit)
    if (distance > limit) continue
    for (const code of codes) distances.set(code, Math.min(distance, distances.get(code) ?? distance))
  }
  return [...distances]
    .sort(([, one], [, other]) => one - other)
    .slice(0, mostNear)
    .map(([code]) => code)
}

const isPartOf = (name: string, sought: string): boolean =>
  name.startsWith(sought) || name.includes(` ${sought}`) || (name.length > 3 && sought.startsWith(`${name} `))
