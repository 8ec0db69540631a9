import type { Language } from '@use-it-cities/core'
import { isCountry } from '@use-it-cities/qualification-equivalency/answers'

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Every country there is a code for, ISO 3166-1 alpha-2. */
export const countryCodes: readonly string[] = alphabet
  .flatMap((first) => alphabet.map((second) => first + second))
  .filter(isCountry)

export interface CountryName {
  readonly code: string
  readonly name: string
}

const lists = new Map<Language, readonly CountryName[]>()

/** Every country in a language, in its alphabet. Names come from the Unicode CLDR, which Node carries. */
export function countryNames(language: Language): readonly CountryName[] {
  const known = lists.get(language)
  if (known) return known
  const { compare } = new Intl.Collator(language)
  const list = countryCodes
    .map((code) => ({ code, name: countryIn(code, language) }))
    .sort((one, other) => compare(one.name, other.name))
  lists.set(language, list)
  return list
}

const names = new Map<string, Intl.DisplayNames>()

/** A country's name in a language; its code where there is none. `short` is the name people say: "Hong Kong". */
export function countryIn(code: string, language: Language, style: 'long' | 'short' = 'long'): string {
  const key = `${language} ${style}`
  const own = names.get(key) ?? new Intl.DisplayNames(language, { type: 'region', style })
  names.set(key, own)
  return own.of(code) ?? code
}
