import { describe, expect, test } from 'vitest'
import { translationGate, wordKeys } from '../../src/authoring.ts'
import type { Translation } from '../../src/contract/index.ts'
import { aDefinition, aTranslation, questionnaireOf } from './support/a-definition.ts'

const definition = aDefinition({
  questions: [
    { name: 'nick', type: 'text', guidance: 'Do not write a surname.' },
    {
      name: 'works',
      type: 'select-one',
      choices: 'yn',
      label: 'Do you work, {nick}?',
      checks: [{ code: 'ok', test: true, message: 'Please look again.' }],
    },
  ],
  choices: { yn: ['yes', 'no'] },
})
const gate = (translation: Translation | undefined, medium: Parameters<typeof translationGate>[2] = 'online') =>
  translationGate(questionnaireOf(definition, ...(translation ? [translation] : [])), 'ur', medium)

describe('whether a language may be used', () => {
  test('a whole translation is released', () => {
    expect(gate(aTranslation(definition))).toMatchObject({
      isReleased: true,
      review: 'reviewed',
      missing: [],
      stale: [],
    })
  })

  test('one that no speaker has checked is released and says so', () => {
    const unchecked = aTranslation(definition, {}, { review: { status: 'unreviewed' } })
    expect(gate(unchecked)).toMatchObject({ isReleased: true, review: 'unreviewed' })
  })

  test('a language without a translation is not released', () => {
    const { isReleased, review, missing, needed } = gate(undefined)
    expect({ isReleased, review }).toEqual({ isReleased: false, review: 'none' })
    expect(missing.length).toBe(needed)
  })

  test('the language it was written in always is', () => {
    expect(translationGate(questionnaireOf(definition), 'en', 'paper')).toMatchObject({
      isReleased: true,
      review: 'source',
    })
  })

  test('a missing word blocks, and so does an empty one', () => {
    for (const text of [null, '  '])
      expect(gate(aTranslation(definition, { 'choice.yn.no': text }))).toMatchObject({
        isReleased: false,
        missing: ['choice.yn.no'],
      })
  })

  test('a word made from older words blocks', () => {
    const old = aTranslation({ ...definition, title: 'An older title' })
    expect(gate(old)).toMatchObject({ isReleased: false, stale: ['title'], missing: [] })
  })

  test('an inserted answer that is lost, or new, blocks', () => {
    expect(gate(aTranslation(definition, { 'question.works.label': 'کام، {name}؟' }))).toMatchObject({
      isReleased: false,
      placeholders: [{ key: 'question.works.label', absent: ['nick'], extra: ['name'] }],
    })
  })

  test('each medium needs its own words: no check is printed, no guidance is shown online', () => {
    const noCheck = aTranslation(definition, { 'question.works.check.ok': null })
    expect(['online', 'paper', 'read-aloud'].map((medium) => gate(noCheck, medium as 'online').isReleased)).toEqual([
      false,
      true,
      false,
    ])
    const noGuidance = aTranslation(definition, { 'question.nick.guidance': null })
    expect(['online', 'paper', 'read-aloud'].map((medium) => gate(noGuidance, medium as 'online').isReleased)).toEqual([
      true,
      false,
      false,
    ])
  })

  test('a translation of another questionnaire is none', () => {
    expect(gate(aTranslation(definition, {}, { questionnaire: 'other' }))).toMatchObject({ review: 'none' })
  })

  test('words like the names that every object has are missing, not found', () => {
    const odd = aDefinition({ choices: { constructor: ['to-string'] } })
    expect(wordKeys(odd).map(({ key }) => key)).toContain('choice.constructor.to-string')
    expect(
      translationGate(questionnaireOf(odd, { ...aTranslation(definition), words: {} }), 'ur', 'online').isReleased,
    ).toBe(false)
  })
})
