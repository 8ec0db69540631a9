import { languageCodes, type Language } from '@use-it-cities/core'
import { readCases, runCases } from '@use-it-cities/tooling/case-tables'
import { expect, it } from 'vitest'
import { countryCalled } from '../../src/guide/questions/countries/country-called.ts'
import { countryCodes, countryIn, countryNames } from '../../src/guide/questions/countries/country-names.ts'

const cases = readCases<{ typed: string; language?: Language }, string>(new URL('countries.yaml', import.meta.url))
const wanted = new Map(cases.map(({ given, expect: sought }) => [given.typed, sought]))

runCases(cases, ({ typed, language = 'en' }) => {
  const found = countryCalled(typed, language)
  if (found.code !== null) return found.code
  const sought = wanted.get(typed) ?? ''
  return found.near.includes(sought.slice(0, 2)) ? sought : found.near.length === 0 ? 'nowhere' : found.near.join(' ')
})

it('knows 249 countries', () => expect(countryCodes.length).toBe(249))

it.each(languageCodes)('finds each country by the name it has in the list in %s', (language) => {
  const several: string[] = []
  for (const { code, name } of countryNames(language)) {
    const found = countryCalled(name, language)
    if (found.code === null) several.push(...found.near)
    else expect([name, found.code]).toEqual([name, code])
  }
  // The two halves of Saint Martin share a name in some languages: both are offered.
  expect([...new Set(several)].sort()).toEqual(several.length > 0 ? ['MF', 'SX'] : [])
  // Node carries the names: a list of codes would be no help.
  const named = countryCodes.filter((code) => countryIn(code, language) !== code)
  expect(named.length).toBeGreaterThan(240)
})
