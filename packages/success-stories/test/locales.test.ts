import { expect, test } from 'vitest'
import { channels } from '../src/index.ts'
import { channelsInEnglish, english, sentenceFor } from '../src/locales.ts'
import { visibilityCases, visibilityFor } from './support/visibility-cases.ts'

const reasons = visibilityCases.flatMap(({ given, on }) => {
  const seen = visibilityFor(given, on)
  return seen.visible ? [] : seen.because
})

test('the braces in a sentence are exactly the parameters its rule gives', () => {
  for (const { key, params = {} } of reasons) {
    const braces = [...english[key].matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(braces.sort(), key).toEqual(Object.keys(params).sort())
  }
})

test('no sentence an editor reads has braces left in it', () => {
  for (const reason of reasons) expect(sentenceFor(reason)).not.toMatch(/[{}]/)
})

test('languages, channels and days are in words', () => {
  expect(sentenceFor({ key: 'text.missing', params: { language: 'ur' } })).toBe(
    'There is no text in this language (Urdu).',
  )
  expect(sentenceFor({ key: 'consent.channel-not-covered', params: { channel: 'whatsapp-card' } })).toBe(
    'The consent does not cover WhatsApp cards. Ask the teller, or leave it out.',
  )
  expect(sentenceFor({ key: 'consent.channel-not-covered', params: { channel: 'press' } })).toContain(
    'press and broadcast',
  )
  expect(sentenceFor({ key: 'consent.not-started', params: { from: '2026-03-01' } })).toContain('1 March 2026')
})

test('a parameter that is missing stays visible, and a strange one is harmless', () => {
  expect(sentenceFor({ key: 'text.missing' })).toContain('{language}')
  expect(sentenceFor({ key: 'text.missing', params: { language: '$&$1constructor' } })).toContain('($&$1constructor)')
})

test('every channel has a name', () => {
  expect(Object.keys(channelsInEnglish).sort()).toEqual([...channels].sort())
})

test('every sentence ends as a sentence', () => {
  for (const [key, sentence] of Object.entries(english)) expect(sentence, key).toMatch(/^[A-Z].*\.$/)
})
