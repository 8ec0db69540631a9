import { isLanguage, languageCodes, type Language } from '@use-it-cities/core'
import ar from '../../data/titles/ar.json' with { type: 'json' }
import bn from '../../data/titles/bn.json' with { type: 'json' }
import en from '../../data/titles/en.json' with { type: 'json' }
import pa from '../../data/titles/pa.json' with { type: 'json' }
import pl from '../../data/titles/pl.json' with { type: 'json' }
import ps from '../../data/titles/ps.json' with { type: 'json' }
import ro from '../../data/titles/ro.json' with { type: 'json' }
import so from '../../data/titles/so.json' with { type: 'json' }
import ur from '../../data/titles/ur.json' with { type: 'json' }

/** What one profession is called in one language. */
export interface TitleWords {
  /** What we show. */
  readonly title: string
  /** Other words people use: everyday words, specialties, forms for women and men, spellings. */
  readonly also?: readonly string[]
  /** Abbreviations; never guessed from a misspelling. */
  readonly short?: readonly string[]
  /** The language's own words as people type them in Latin letters. */
  readonly latin?: readonly string[]
  /** The words of languages that the guide does not speak, for those who type them all the same. */
  readonly abroad?: readonly string[]
}

/** One language's file in `data/titles`. */
export interface ProfessionTitles {
  readonly review: { readonly status: 'reviewed' | 'unreviewed' }
  /** Words that say nothing about the profession: "I am a", "work". */
  readonly stopWords: readonly string[]
  /** Jobs outside this guide whose names look like a title of it: "tree surgeon". They find nothing. */
  readonly otherJobs: readonly string[]
  /** Words that may stand for one another within a title: "technician" and "technologist", a woman's and a man's form. */
  readonly sameWords: readonly (readonly string[])[]
  readonly titles: Readonly<Record<string, TitleWords>>
}

/**
 * Why a profession was found: its title; another word for it; an abbreviation; a spelling slip; the word of another language in
 * Latin letters; or only a part of what was typed, or of the title.
 */
export type WhyMatched = 'exact' | 'synonym' | 'abbreviation' | 'misspelling' | 'other-script' | 'part'

/** What people search by, by language. */
export const titlesByLanguage: Readonly<Record<Language, ProfessionTitles>> = {
  ...{ en: asTitles(en), ur: asTitles(ur), pa: asTitles(pa), bn: asTitles(bn), ar: asTitles(ar) },
  ...{ so: asTitles(so), ps: asTitles(ps), ro: asTitles(ro), pl: asTitles(pl) },
}

/** JSON is typed by its shape; the shape and the nine lists of ids are held by a test. */
function asTitles(file: object): ProfessionTitles {
  return file as ProfessionTitles
}

/** The ids in the order of the guide: what is looked for most comes first. */
export const professionIds: readonly string[] = Object.keys(titlesByLanguage.en.titles)

/** A profession's title in a language, or in English when there is none. */
export function titleIn(profession: string, language: Language = 'en'): string {
  const { titles } = titlesByLanguage[isLanguage(language) ? language : 'en']
  return titles[profession]?.title ?? titlesByLanguage.en.titles[profession]?.title ?? profession
}

/** What else people call a profession in a language: everyday words, forms and abbreviations; nothing when none is known. */
export const titlesOf = (profession: string, language: Language): TitleWords | undefined =>
  titlesByLanguage[language].titles[profession]

export { languageCodes }
