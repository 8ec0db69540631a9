import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers, Definition, QuestionState, Verdict } from '../src/index.ts'
import { compiled } from './support/compiled.ts'
import { everyType } from './support/every-type.ts'
import { anyAnswers, anything, reversed } from './support/arbitrary-answers.ts'

const questionnaire = compiled(everyType)
const options = { on: '2026-11-21' } as const
const verdictOn = (answers: unknown) => questionnaire.validate(answers as Answers, options)
const plain = (verdict: Verdict) => JSON.parse(JSON.stringify(verdict)) as Verdict

test('the order of keys never matters', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      expect(plain(verdictOn(reversed(answers)))).toEqual(plain(verdictOn(answers)))
    }),
    { numRuns: 400 },
  )
})

test('a hidden answer is never in the record, and is listed as dropped', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const verdict = verdictOn(answers)
      if (verdict.status === 'declined') return
      for (const state of questionnaire.states(answers, options)) {
        if (state.isAsked) continue
        expect(at(verdict.answers, state.path)).toBeUndefined()
        if (state.answer !== undefined) expect(verdict.dropped).toContain(state.path)
      }
      for (const path of verdict.dropped) expect(verdict.missing[path]).toBe('not-asked')
    }),
    { numRuns: 400 },
  )
})

test('after a no the record holds the no and nothing else', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(false, { missing: 'refused' }, { missing: 'dont-know' }), (answers, no) => {
      const verdict = verdictOn({ ...answers, consent: no })
      expect(plain(verdict)).toMatchObject({ status: 'declined', answers: { consent: no }, contact: {}, errors: [] })
      expect(Object.keys(verdict.answers)).toEqual(['consent'])
    }),
  )
})

test('judging the record again changes nothing more', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const first = verdictOn(answers)
      const again = verdictOn({ ...first.answers, ...first.contact })
      expect(again.answers).toEqual(first.answers)
      expect(again.contact).toEqual(first.contact)
      expect({ ...again.missing }).toEqual({ ...first.missing })
      expect(again.dropped).toEqual([])
      if (first.status === 'complete' || first.status === 'declined') expect(again.status).toBe(first.status)
    }),
    { numRuns: 400 },
  )
})

test('the states say what the verdict says', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const verdict = verdictOn(answers)
      if (verdict.status === 'declined') return
      const states = questionnaire.states(answers, options)
      const noted = new Set(['welcome'])
      const hidden = (those: readonly QuestionState[]) =>
        those.filter(({ isAsked, name }) => !isAsked && !noted.has(name)).map(({ path }) => path)
      const notAsked = Object.entries(verdict.missing).flatMap(([path, reason]) =>
        reason === 'not-asked' ? [path] : [],
      )
      expect(hidden(states).sort()).toEqual(notAsked.sort())
      const isRequired = new Set(states.flatMap((state) => (state.isRequired ? [state.path] : [])))
      for (const { question, code } of verdict.errors) if (code === 'required') expect(isRequired).toContain(question)
      const asked = states.filter(({ isAsked, name }) => isAsked && name !== 'children' && name !== 'income')
      expect(questionnaire.steps(answers, options)).toEqual([...new Set(asked.map(({ section }) => section))])
    }),
    { numRuns: 400 },
  )
})

test('the errors of the sections are the errors of the whole', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const verdict = verdictOn(answers)
      if (verdict.status === 'declined') return
      const bySection = everyType.sections.flatMap(({ id }) => questionnaire.validateSection(id, answers, options))
      const known = verdict.errors.filter((error) =>
        bySection.some((each) => JSON.stringify(each) === JSON.stringify(error)),
      )
      expect(bySection).toEqual(known)
      const names = new Set<string>(everyType.sections.flatMap((section) => section.questions.map(({ name }) => name)))
      for (const error of verdict.errors)
        if (!bySection.some((each) => JSON.stringify(each) === JSON.stringify(error)))
          expect(names).not.toContain(error.question)
    }),
  )
})

test('a definition and answers that went through JSON give the same verdict', () => {
  const again = compiled(JSON.parse(JSON.stringify(everyType)) as Definition)
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const sent = JSON.parse(JSON.stringify(answers)) as Answers
      expect(plain(again.validate(sent, options))).toEqual(plain(verdictOn(answers)))
    }),
  )
})

test('whatever comes, the answer is a verdict, and what was given is left as it is', () => {
  fc.assert(
    fc.property(fc.oneof(anything, anyAnswers), (answers) => {
      const before = JSON.stringify(answers)
      const verdict = verdictOn(answers)
      expect(['complete', 'incomplete', 'invalid', 'declined']).toContain(verdict.status)
      expect(verdict.status === 'complete').toBe(verdict.errors.length === 0 && verdict.status !== 'declined')
      questionnaire.states(answers as Answers, options)
      questionnaire.steps(answers as Answers, options)
      expect(JSON.stringify(answers)).toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('the generators reach every status, so the laws above are not empty', () => {
  const seen = fc.sample(anyAnswers, { numRuns: 2_000, seed: 1 }).map((answers) => verdictOn(answers))
  for (const status of ['incomplete', 'invalid', 'declined', 'complete'] as const)
    expect(seen.filter((verdict) => verdict.status === status).length, status).toBeGreaterThan(10)
  expect(seen.filter(({ dropped }) => dropped.some((path) => path.startsWith('members['))).length).toBeGreaterThan(5)
})

/** What the record holds at `members[2].age`. */
const at = (answers: Answers, path: string): unknown =>
  path
    .split(/[[\].]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((value, part) => (value as Readonly<Record<string, unknown>> | undefined)?.[part], answers)
