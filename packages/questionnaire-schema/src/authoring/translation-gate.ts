import type { Language } from '@use-it-cities/core'
import type { Definition, Medium, Questionnaire, Translation, WordKey } from '../contract/index.ts'
import { sourceStamp } from '../index.ts'
import { placeholderDifference } from './placeholders.ts'
import releaseRules from './release-rules.json' with { type: 'json' }
import { wordKeys, type Word } from './word-keys.ts'

/** A text whose inserted answers are not those of its source. */
export interface PlaceholderProblem {
  readonly key: WordKey
  /** In the source and not in the translation. */
  readonly absent: readonly string[]
  /** In the translation and not in the source. */
  readonly extra: readonly string[]
}

/** Whether one language may be used for one medium, and what stands in the way. */
export interface TranslationGate {
  readonly language: Language
  readonly medium: Medium
  readonly isReleased: boolean
  /** Texts without words in this language. */
  readonly missing: readonly WordKey[]
  /** Texts whose source has changed since they were translated. */
  readonly stale: readonly WordKey[]
  readonly placeholders: readonly PlaceholderProblem[]
  /** Words for texts that the definition does not have (any more): they block nothing. */
  readonly unused: readonly WordKey[]
  /** `source`: the language the questionnaire was written in. */
  readonly review: 'source' | 'reviewed' | 'unreviewed' | 'none'
  /** How many texts this medium needs. */
  readonly needed: number
}

/**
 * What a language needs before residents meet it. The rule is data (`release-rules.json`): missing, stale and broken
 * placeholders block; an unreviewed translation is released and must be marked as unreviewed wherever it is shown.
 */
export function translationGate(
  questionnaire: Questionnaire<Definition>,
  language: Language,
  medium: Medium,
): TranslationGate {
  const { definition, translations } = questionnaire
  const all = wordKeys(definition)
  const needed = all.filter(({ key }) => partsOf(medium).includes(partOf(key)))
  if (language === definition.language)
    return { ...nothingFound, language, medium, isReleased: true, review: 'source', needed: needed.length }

  const translation = translations.find((each) => each.language === language && each.questionnaire === definition.id)
  const found = { ...nothingFound, ...compare(needed, all, translation) }
  const isReleased = releaseRules.blocks.every(
    (kind) => found[kind as 'missing' | 'stale' | 'placeholders'].length === 0,
  )
  return { ...found, language, medium, isReleased, review: translation?.review.status ?? 'none', needed: needed.length }
}

const nothingFound = { missing: [], stale: [], placeholders: [], unused: [] }

function compare(needed: readonly Word[], all: readonly Word[], translation: Translation | undefined) {
  const wordFor = (key: WordKey) =>
    translation && Object.hasOwn(translation.words, key) ? translation.words[key] : undefined
  const present = needed.filter(({ key }) => (wordFor(key)?.text ?? '').trim() !== '')
  const known = new Set(all.map(({ key }) => key))
  return {
    missing: needed.filter((word) => !present.includes(word)).map(({ key }) => key),
    stale: present.filter(({ key, text }) => wordFor(key)?.of !== sourceStamp(text)).map(({ key }) => key),
    placeholders: present
      .map(({ key, text }) => ({ key, ...placeholderDifference(text, wordFor(key)?.text ?? '') }))
      .filter(({ absent, extra }) => absent.length + extra.length > 0),
    unused: Object.keys(translation?.words ?? {}).filter((key) => !known.has(key)),
  }
}

const partsOf = (medium: Medium): readonly string[] => releaseRules.parts[medium]

/** `question.age.check.too-old` → `question.check`; `section.home.title` → `section`. */
function partOf(key: WordKey): string {
  const [kind = '', , part = ''] = key.split('.')
  return kind === 'question' ? `${kind}.${part}` : kind
}
