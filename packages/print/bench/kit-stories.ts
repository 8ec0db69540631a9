import { languageCodes, type Language } from '@use-it-cities/core'
import type { LeafletRequest, SharedStory } from '../src/index.ts'
import { aSharedStory } from '../test/support/a-shared-story.ts'

/** Made up, and as long as most: a title of 40 letters, a summary of two lines, ten paragraphs for the press. */
export const stories: readonly SharedStory[] = languageCodes.map((language) => aSharedStory(language))

export const city = { name: { en: 'Birmingham' }, contact: { phone: '0121 496 0000' } } as const
export const colours = { brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' } as const
export const run = 'L-2611-A'
export const next = { text: 'Come to a start-up session.', where: 'The library, Tuesdays 10 to 12' } as const

/** As many leaflets, each of another story, the nine languages in turn. */
export const leaflets = (count: number): readonly LeafletRequest[] =>
  Array.from({ length: count }, (_, at) => {
    const language = languageCodes[at % languageCodes.length] as Language
    const { title } = aSharedStory(language)
    const address = `https://use-it.example/${language}/stories/k7mfr${String(at).padStart(3, '0')}`
    return { story: aSharedStory(language, { title: `${title} ${at}`, address }), run, next }
  })
