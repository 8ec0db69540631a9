import type { Because } from '@use-it-cities/core'
import en from '../locales/pathway/en.json' with { type: 'json' }

/** Every word and sentence of pathway tracking, by its key. */
export type PathwayWordKey = keyof typeof en.words

/** For staff, so in English only; residents never see these. */
export const pathwayWords: Readonly<Record<PathwayWordKey, string>> = en.words

export const isPathwayWord = (key: string): key is PathwayWordKey => Object.hasOwn(en.words, key)

/** The sentence for a key; a parameter that is missing stays in braces. */
export const pathwayWord = ({ key, params = {} }: Because<PathwayWordKey>): string =>
  pathwayWords[key].replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : braces,
  )
