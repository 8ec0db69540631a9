import fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentState, visibleOn, type Channel, type ConsentChecklist } from '../src/index.ts'
import { rules } from '../src/rules/index.ts'
import { anyDay, anyEvents, anyQuestion } from './support/arbitraries.ts'
import { aStory, aText, given, said } from './support/records.ts'

type Question = typeof anyQuestion extends fc.Arbitrary<infer Value> ? Value : never
const answer = ({ story, texts, events, tombstones, asked }: Question) =>
  visibleOn(story, texts, events, tombstones, asked)

test('a withdrawal anywhere among the events hides a told story for ever', () => {
  fc.assert(
    fc.property(
      anyQuestion,
      fc.nat(6),
      fc.constantFrom('1999-01-01T00:00:00Z', '2026-04-01T00:00:00Z', '2099-01-01T00:00:00Z'),
      (question, at, recordedAt) => {
        const story = { ...question.story, kind: 'told' as const }
        const events = question.events.toSpliced(at, 0, said('withdrawn', { id: 'w', recordedAt, story: story.code }))
        const seen = answer({ ...question, story, events })
        expect(seen.visible).toBe(false)
        expect(seen).toMatchObject({
          because: expect.arrayContaining([expect.objectContaining({ key: 'consent.withdrawn' })]),
        })
      },
    ),
  )
})

test('a tombstone hides, whatever else is true', () => {
  fc.assert(
    fc.property(anyQuestion, anyDay, (question, on) => {
      const tombstones = [...question.tombstones, { code: question.story.code, on }]
      const seen = answer({ ...question, tombstones })
      expect(seen).toMatchObject({
        visible: false,
        because: [{ key: 'story.taken-down' }, ...(seen.visible ? [] : seen.because.slice(1))],
      })
    }),
  )
})

test('the order in which rows arrive changes nothing', () => {
  const shuffled = anyQuestion.chain((question) =>
    fc.record({
      question: fc.constant(question),
      texts: fc.shuffledSubarray(question.texts, { minLength: question.texts.length }),
      events: fc.shuffledSubarray(question.events, { minLength: question.events.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ question, texts, events }) => {
      expect(answer({ ...question, texts, events })).toEqual(answer(question))
    }),
  )
})

test('visible means that not one rule objects, and hidden that each reason is some rule’s', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const seen = answer(question)
      const { story, texts, events, asked } = question
      const inLanguage = texts.filter((text) => text.story === story.code && text.language === asked.language)
      const facts = {
        ...question,
        ...asked,
        text: inLanguage.length === 1 ? (inLanguage[0] ?? null) : null,
        textCount: inLanguage.length,
        consent: consentState(events.filter((event) => event.story === story.code)),
        places: null,
        tellerNames: null,
      }
      expect(seen.visible ? [] : seen.because).toEqual(rules.flatMap((rule) => rule(facts)))
      expect(seen.visible).toBe(rules.every((rule) => rule(facts).length === 0))
    }),
  )
})

test('a visible told story is visible to its last day and not a day longer', () => {
  fc.assert(
    fc.property(anyQuestion, anyDay, (question, later) => {
      const seen = answer(question)
      if (!seen.visible || seen.until === null || later <= seen.until) return
      expect(answer({ ...question, asked: { ...question.asked, on: later } }).visible).toBe(false)
    }),
  )
})

test('what was said out loud, the words that were read and the day to talk again change nobody’s view', () => {
  const checklist = {
    whatItIs: true,
    whereItGoes: true,
    whoCouldSee: true,
    mayChangeMind: true,
    helpDoesNotDepend: true,
  }
  fc.assert(
    fc.property(anyQuestion, anyDay, (question, refreshOn) => {
      const events = question.events.map((event) =>
        event.type === 'given'
          ? {
              ...event,
              checklist: checklist as ConsentChecklist,
              refreshOn,
              wording: { ...event.wording, text: 'Words' },
            }
          : event,
      )
      expect(answer({ ...question, events })).toEqual(answer(question))
    }),
  )
})

test('the generators reach visible stories, so the laws above are not empty', () => {
  const seen = fc.sample(anyQuestion, { numRuns: 500, seed: 1 }).map(answer)
  expect(seen.filter(({ visible }) => visible).length).toBeGreaterThan(20)
  expect(seen.filter(({ visible }) => !visible).length).toBeGreaterThan(100)
})

test('reading events does not change them', () => {
  fc.assert(
    fc.property(anyEvents, (events) => {
      const before = structuredClone(events)
      consentState(Object.freeze(events))
      expect(events).toEqual(before)
    }),
  )
})

/** What a caller without types, or a row written by hand, might send. Each must hide the story. */
test.each<[string, object, object]>([
  ['no day', {}, { on: undefined }],
  ['an empty day', {}, { on: '' }],
  ['a channel that does not exist', {}, { channel: 'billboard' as Channel }],
  ['no last day', { until: undefined }, {}],
  ['nobody said whether a second person is needed', { needsCountersignature: undefined }, {}],
  ['a review nobody knows', { wording: { version: '1', hash: '', review: 'fine' } }, {}],
])('fails closed: %s', (_, consent, asked) => {
  const question = { channel: 'website', language: 'en', on: '2026-11-21', ...asked } as Parameters<typeof visibleOn>[4]
  expect(visibleOn(aStory(), [aText()], [{ ...given(), ...consent }], [], question).visible).toBe(false)
})
