import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { migrate, type MigrationStep } from '../../src/authoring.ts'
import type { Answers } from '../../src/contract/index.ts'

const through = (answers: Answers, ...steps: MigrationStep[]) =>
  migrate(answers, { contract: 1, questionnaire: 'sample', from: 1, to: 2, steps })

describe('answers to one version as answers to the next', () => {
  test('a question gets another name, inside a repeat too', () => {
    const step = { do: 'rename-question', from: 'age', to: 'years' } as const
    expect(through({ age: 30, members: [{ age: 4 }, { nick: 'A' }] }, step)).toEqual({
      answers: { years: 30, members: [{ years: 4 }, { nick: 'A' }] },
      dropped: [],
    })
  })

  test('a name that is taken is kept, and what wanted it is listed', () => {
    expect(through({ years: 31, age: 30 }, { do: 'rename-question', from: 'age', to: 'years' })).toEqual({
      answers: { years: 31 },
      dropped: [{ question: 'age', answer: 30, because: 'taken' }],
    })
  })

  test('a choice gets another code wherever a code can be', () => {
    const step = { do: 'rename-choice', questions: ['one', 'many', 'grid'], from: 'a', to: 'z' } as const
    const answers = {
      one: 'a',
      many: ['b', 'a'],
      grid: { row: 'a' },
      other: 'a',
      said: { missing: 'refused' as const },
    }
    expect(through(answers, step).answers).toEqual({ ...answers, one: 'z', many: ['b', 'z'], grid: { row: 'z' } })
  })

  test('choices that become one are chosen once', () => {
    const step = { do: 'merge-choices', questions: ['many'], from: ['a', 'b'], to: 'z' } as const
    expect(through({ many: ['a', 'c', 'b'] }, step).answers).toEqual({ many: ['z', 'c'] })
  })

  test('what is dropped is listed with where it was', () => {
    const answers = { age: 30, members: [{ nick: 'A' }, { nick: 'B', age: 3 }] }
    expect(through(answers, { do: 'drop', question: 'nick' }, { do: 'drop', question: 'age' })).toEqual({
      answers: { members: [{}, {}] },
      dropped: [
        { question: 'members[0].nick', answer: 'A', because: 'dropped' },
        { question: 'members[1].nick', answer: 'B', because: 'dropped' },
        { question: 'age', answer: 30, because: 'dropped' },
        { question: 'members[1].age', answer: 3, because: 'dropped' },
      ],
    })
  })

  test('a name that every object has is a name like others', () => {
    const answers = JSON.parse('{"__proto__": "a", "constructor": "b"}') as Answers
    const { dropped } = through(answers, { do: 'drop', question: '__proto__' })
    expect(dropped).toEqual([{ question: '__proto__', answer: 'a', because: 'dropped' }])
    expect(Object.getPrototypeOf(through(answers).answers)).toBe(Object.prototype)
  })
})

const code = fc.constantFrom('a', 'b', 'c')
const name = fc.constantFrom('one', 'two', 'three')
const answer = fc.oneof(code, fc.integer(), fc.uniqueArray(code), fc.constant({ missing: 'refused' as const }))
const anyAnswers: fc.Arbitrary<Answers> = fc
  .dictionary(name, answer)
  .chain((outer) => fc.array(fc.dictionary(name, answer), { maxLength: 3 }).map((members) => ({ ...outer, members })))

describe('laws', () => {
  test('there and back again is where it was', () => {
    fc.assert(
      fc.property(anyAnswers, name, (answers, from) => {
        const there = { do: 'rename-question', from, to: 'new' } as const
        const back = { do: 'rename-question', from: 'new', to: from } as const
        expect(through(answers, there, back)).toEqual({ answers, dropped: [] })
      }),
    )
  })

  test('nothing is lost: what is not in the answers is in the list', () => {
    const count = (answers: Answers): number =>
      Object.entries(answers).reduce(
        (total, [key, value]) =>
          total + (key === 'members' ? (value as readonly Answers[]).reduce((sum, entry) => sum + count(entry), 0) : 1),
        0,
      )
    const steps = fc.array(
      fc.oneof(
        fc.record({ do: fc.constant('drop' as const), question: name }),
        fc.record({ do: fc.constant('rename-question' as const), from: name, to: name }),
        fc.record({ do: fc.constant('rename-choice' as const), questions: fc.array(name), from: code, to: code }),
      ),
    )
    fc.assert(
      fc.property(anyAnswers, steps, (answers, all) => {
        const before = structuredClone(answers)
        const { answers: after, dropped } = through(answers, ...all)
        expect(count(after) + dropped.length).toBe(count(answers))
        expect(answers).toEqual(before)
      }),
    )
  })
})
