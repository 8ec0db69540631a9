import { isLanguage, languages } from '@use-it-cities/core'
import sentences from '../../locales/checks.en.json' with { type: 'json' }
import { allowedInEnglish } from '../words/allowed-in-english.ts'
import type { StoryFinding } from './finding.ts'

/** The sentence an editor reads. Editors work in English. */
export const checkSentence = ({ because: { key, params = {} } }: Pick<StoryFinding, 'because'>): string =>
  sentences[key].replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return braces
    if (name === 'language' && isLanguage(value)) return languages[value].english
    return name === 'allowed' ? allowedInEnglish(value) : String(value)
  })
