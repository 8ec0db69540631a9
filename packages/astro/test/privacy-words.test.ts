import { languageCodes } from '@use-it-cities/core'
import { expect, it } from 'vitest'
import { words } from './our-words.ts'

it.each(languageCodes)('the page about privacy says in %s that pressing the button is counted', (language) => {
  expect(words.site(language)('about.privacyText')).toContain(words.champion(language)('told'))
})
