import { directionOf, isLocalDate, type Because, type Language } from '@use-it-cities/core'
import ar from '../locales/ar.json' with { type: 'json' }
import bn from '../locales/bn.json' with { type: 'json' }
import en from '../locales/en.json' with { type: 'json' }
import pa from '../locales/pa.json' with { type: 'json' }
import pl from '../locales/pl.json' with { type: 'json' }
import ps from '../locales/ps.json' with { type: 'json' }
import ro from '../locales/ro.json' with { type: 'json' }
import so from '../locales/so.json' with { type: 'json' }
import ur from '../locales/ur.json' with { type: 'json' }
import { wrongTypeSentences, type MessageCode, type SentenceKey, type Sentences } from './locales/message-code.ts'

export type { MessageCode, SentenceKey, Sentences } from './locales/message-code.ts'

/** The sentences people read while they answer and count, by language. One that is missing does not compile. */
export const sentences: Readonly<Record<Language, Sentences>> = {
  en: en.words,
  ur: ur.words,
  pa: pa.words,
  bn: bn.words,
  ar: ar.words,
  so: so.words,
  ps: ps.words,
  ro: ro.words,
  pl: pl.words,
}

/** Whether a speaker has checked the sentences of a language: `source`, `reviewed` or `unreviewed`. */
export const reviewStatus: Readonly<Record<Language, string>> = {
  en: en.review.status,
  ur: ur.review.status,
  pa: pa.review.status,
  bn: bn.review.status,
  ar: ar.review.status,
  so: so.review.status,
  ps: ps.review.status,
  ro: ro.review.status,
  pl: pl.review.status,
}

/**
 * The sentence for a code in a language: `messageFor('ur')('too-large', { max: 20 })`. Days are written as people there
 * write them; in a right-to-left language what is put in keeps its own direction. A parameter that is missing stays in
 * braces, so that somebody notices. For authors' codes see `lintSentence` in `./authoring`.
 */
export function messageFor(language: Language): (code: MessageCode, params?: Because['params']) => string {
  return (code, params = {}) => {
    const sentence = sentences[language][keyFor(code, params)]
    return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => {
      const value = Object.hasOwn(params, name) ? params[name] : undefined
      if (value === undefined) return braces
      const text = isLocalDate(value) ? dayIn(language, value) : String(value)
      return directionOf(language) === 'rtl' ? `\u2068${text}\u2069` : text
    })
  }
}

function keyFor(code: MessageCode, { expected }: NonNullable<Because['params']>): SentenceKey {
  const isKnown = code === 'wrong-type' && typeof expected === 'string' && Object.hasOwn(wrongTypeSentences, expected)
  return (isKnown && wrongTypeSentences[expected]) || code
}

/** British English; elsewhere the same calendar and the digits of the street signs here. */
const dayIn = (language: Language, day: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(new Date(day))
