import { languageCodes, languages, type Language } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { lint, lintSentence, paths, translationGate } from '../../src/authoring.ts'
import { householdQuestionnaire } from '../../src/household.ts'
import { placeholdersOf, sourceStamp, sourceWords, textOf, type Medium, type Question } from '../../src/index.ts'
import { definitionSchema, translationSchema } from '../../src/schema.ts'

const { definition, translations } = householdQuestionnaire
const source = sourceWords(definition)
const questions = definition.sections.flatMap(({ questions }) =>
  questions.flatMap((question): readonly Question[] =>
    question.type === 'repeat' ? [question, ...question.questions] : [question],
  ),
)
const media: readonly Medium[] = ['online', 'paper', 'read-aloud']

describe('the definition', () => {
  test('is of the form it says it is', () => {
    expect(definitionSchema.parse(definition)).toEqual(definition)
  })

  test('has no error, and no warning, for the linter', () => {
    const found = lint(householdQuestionnaire).filter(({ severity }) => severity !== 'advice')
    expect(found.map((finding) => `${finding.path}: ${lintSentence(finding)}`)).toEqual([])
  })

  test('asks about forty-five questions, ten of them or more only of some', () => {
    const asked = questions.filter(({ type }) => !['note', 'calculated', 'repeat'].includes(type))
    expect(asked.length).toBeGreaterThanOrEqual(45)
    expect(asked.length).toBeLessThanOrEqual(50)
    expect(questions.filter(({ when }) => when !== undefined).length).toBeGreaterThanOrEqual(10)
    expect(questions.some((question) => 'filter' in question)).toBe(true)
    expect(questions.filter(({ checks = [] }) => checks.length > 0).map(({ name }) => name)).toEqual(['members'])
  })

  test('takes between a quarter of an hour and three quarters, by the estimate', () => {
    const { minutes, shortest, longest } = paths(definition)
    expect(minutes.shortest).toBeGreaterThanOrEqual(10)
    expect(minutes.longest).toBeLessThanOrEqual(46)
    expect(shortest).toBeGreaterThanOrEqual(15)
    expect(longest).toBeLessThanOrEqual(70)
  })

  test('has a choice for each language of the city', () => {
    expect(definition.choices['languages']?.map(({ code }) => code)).toEqual([...languageCodes, 'other'])
  })

  test('names nobody but in the contact, and asks about no health, immigration or benefits', () => {
    const asked = questions.map(({ label }) => label).join(' ')
    expect(asked).not.toMatch(/illness|disab|diagnos|immigra|visa|asylum|refugee|benefit|religion/i)
    expect(asked).not.toMatch(/your name\?|date of birth|address/i)
    expect(questions.filter(({ type }) => type === 'contact').map(({ name }) => name)).toEqual(['contact'])
    expect(questions.some(({ type }) => type === 'date' || type === 'photo' || type === 'recording')).toBe(false)
  })
})

test('there is a translation for each language but the source', () => {
  expect(translations.map(({ language }) => language)).toEqual(languageCodes.filter((language) => language !== 'en'))
})

describe.each(languageCodes)('in %s', (language) => {
  test.each(media)('the gate opens for %s', (medium) => {
    const gate = translationGate(householdQuestionnaire, language, medium)
    expect(gate).toMatchObject({ isReleased: true, missing: [], stale: [], placeholders: [], unused: [] })
  })
})

describe.each(translations)('the words in $language', (translation) => {
  const { language, words, review } = translation

  test('are of the form they say they are', () => {
    expect(translationSchema.parse(translation)).toEqual(translation)
  })

  test('are those of the definition, in its order, each made from what it says today', () => {
    expect(Object.keys(words)).toEqual([...source.keys()])
    for (const [key, text] of source) expect(words[key]?.of, key).toBe(sourceStamp(text))
  })

  test('put in the same answers', () => {
    for (const [key, text] of source) expect(placeholdersOf(words[key]?.text ?? ''), key).toEqual(placeholdersOf(text))
  })

  test('say that no speaker has checked them, wherever they are shown', () => {
    expect(review.status).toBe('unreviewed')
    expect(textOf(householdQuestionnaire, language, 'title')).toMatchObject({ language, isReviewed: false })
  })

  test('are not English', () => {
    const same = [...source].filter(([key, text]) => words[key]?.text === text).map(([key]) => key)
    expect(same.filter((key) => !staysTheSame(language, key))).toEqual([])
  })

  test('stand in the script of the language', () => {
    const letters = scripts[languages[language].script]
    for (const [key, { text }] of Object.entries(words)) expect(letters.test(text), `${key}: ${text}`).toBe(true)
  })

  test('keep choices of one list apart', () => {
    for (const [list, choices] of Object.entries(definition.choices)) {
      const labels = choices.map(({ code }) => words[`choice.${list}.${code}`]?.text)
      expect(new Set(labels).size, list).toBe(choices.length)
    }
  })
})

/** Names of places; and of what is called the same in a language written in the same letters. */
const staysTheSame = (language: Language, key: string) =>
  ['so', 'ro', 'pl'].includes(language) &&
  (/^choice\.areas\.(ladywood|soho|smethwick)$/.test(key) || key === 'choice.languages.ur' || key.endsWith('.dentist'))

const scripts = {
  Latn: /\p{Script=Latin}|\d/u,
  Arab: /\p{Script=Arabic}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Beng: /\p{Script=Bengali}/u,
} as const
