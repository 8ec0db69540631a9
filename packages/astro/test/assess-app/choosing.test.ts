import { catPolicyCatalogue } from '@use-it-cities/cat-policy-checklist/data'
import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { catalogueList } from '../../src/check/app/server/catalogue-list.ts'
import { titleOf } from '../../src/check/app/view/home-screen.ts'
import { newScreen } from '../../src/check/app/view/new-screen.ts'
import { ourCatalogues } from '../../src/check/check-library.ts'
import { catalogueName } from '../../src/check/names.ts'
import { toHtml } from '../../src/questionnaire/markup.ts'
import { words } from '../our-words.ts'

it('calls every checklist and every list of questions as the pages do, in every language of the site', () => {
  const { catalogues } = catalogueList(ourCatalogues, 'Europe/London', languageCodes, words)
  for (const { id, title, profiles } of catalogues) {
    const catalogue = ourCatalogues.find((each) => each.id === id)
    if (!catalogue) throw new Error(`Expected ${id}.`)
    for (const language of languageCodes) {
      expect(title[language]).toBe(catalogueName(catalogue, language, words).text)
      for (const profile of profiles) if (profile.id !== null) expect(profile.title[language], language).toBeTruthy()
    }
  }
  const own = { ...catPolicyCatalogue, id: 'a-city-s-own', title: { en: 'Our own list' } }
  expect(catalogueList([own], 'Europe/London', ['ur'], words).catalogues[0]?.title).toEqual({ en: 'Our own list' })
})

it('begins with the list of questions that the address names, every question there is among them, else with the first', () => {
  const [entry] = catalogueList([catPolicyCatalogue], 'Europe/London', ['en'], words).catalogues
  if (!entry) throw new Error('Expected a checklist.')
  const say = words.assess('en')
  const chosenFor = (profile: string | null) =>
    /value="([^"]*)"[^>]*checked/.exec(
      toHtml(newScreen({ say, language: 'en', catalogue: entry, profile, today: '2026-11-21', code: 'a-1' })),
    )?.[1]
  expect(chosenFor(null)).toBe('council')
  expect(chosenFor('two-sided')).toBe('two-sided')
  expect(chosenFor('all')).toBe('')
  expect(chosenFor('__proto__')).toBe('council')
})

it('a name that begins in Latin letters still runs from right to left where its language does', () => {
  const { title } = catalogueList(ourCatalogues, 'Europe/London', ['en', 'ur'], words).catalogues[1] ?? {}
  expect(toHtml(titleOf(title, 'keep-it-local', 'ur'))).toMatch(/^<bdi dir="rtl">Keep it Local: .*<\/bdi>$/)
  expect(toHtml(titleOf({ en: 'Our own list' }, 'own', 'ur'))).toBe('<bdi lang="en" dir="ltr">Our own list</bdi>')
  expect(toHtml(titleOf(undefined, 'gone-from-here', 'ur'))).toBe('<bdi>gone-from-here</bdi>')
})
