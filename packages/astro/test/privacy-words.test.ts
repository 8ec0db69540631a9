import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { championTranslator } from '../src/champion/words/catalogue.ts'
import { catalogueWith, translator } from '../src/words/catalogue.ts'

it.each(languageCodes)('the page about privacy says in %s that pressing the button is counted', (language) => {
  expect(translator(catalogueWith()[language])('about.privacyText')).toContain(championTranslator(language)('told'))
})
