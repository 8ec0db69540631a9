import { expect, test } from 'vitest'
import { AnswerSaver, type AnswerToSend, type Sent } from '../../src/assess/admin/sheet/answer-saver.ts'
import { waitsFor } from '../../src/assess/admin/sheet/waits-for.ts'
import type { SheetAnswer } from '../../src/assess/views.ts'

const met: SheetAnswer = { answer: 'met', evidence: [] }
const partly: SheetAnswer = { answer: 'partly', evidence: [] }
const notMet: SheetAnswer = { answer: 'not-met', evidence: [] }

/** A screen whose server answers what the test says, and whose time passes when the test says so. */
function aScreen(replies: readonly Sent[], answers: Readonly<Record<string, SheetAnswer>> = {}) {
  const sent: AnswerToSend[] = []
  const waiting: (() => void)[] = []
  const left = [...replies]
  const saver = new AnswerSaver({
    answers,
    revision: 1,
    waitsFor,
    now: () => new Date('2026-11-21T12:00:00Z'),
    send: (answer) => {
      sent.push(answer)
      return Promise.resolve(left.shift() ?? { outcome: 'saved', revision: sent.length + 1 })
    },
    later: (run) => {
      waiting.push(run)
      return () => waiting.splice(waiting.indexOf(run), 1)
    },
  })
  /** Until nothing waits any more, or as many times as the test wants. */
  const pass = async (times = 20) => {
    for (let each = 0; each < times; each += 1) {
      waiting.shift()?.()
      await Promise.resolve()
      await Promise.resolve()
    }
  }
  return { saver, sent, pass }
}

test('answers are saved one after another, each with the revision in which this screen last saw it', async () => {
  const { saver, sent, pass } = aScreen([])
  saver.change('a', met)
  saver.change('b', notMet)
  expect(saver.state().unsaved).toBe(2)
  await pass()
  expect(sent.map(({ item, revision }) => [item, revision])).toEqual([
    ['a', 1],
    // Another window may have saved it meanwhile, and what came back for `a` does not show that.
    ['b', 1],
  ])
  saver.change('a', partly)
  await pass()
  expect(sent.at(-1)).toEqual({ item: 'a', answer: partly, revision: 2 })
  expect(saver.state()).toMatchObject({ unsaved: 0, problem: null, given: { a: partly, b: notMet } })
})

test('without a connection nothing is lost, and it is sent again', async () => {
  const { saver, sent, pass } = aScreen([{ outcome: 'failed', says: 'No answer.' }])
  saver.change('a', met)
  await pass(1)
  expect(saver.state()).toMatchObject({ unsaved: 1, problem: 'No answer.', given: { a: met } })
  await pass()
  expect(sent.length).toBe(2)
  expect(saver.state()).toMatchObject({ unsaved: 0, problem: null })
})

test('what is typed while an answer is on its way is sent after it', async () => {
  const { saver, sent, pass } = aScreen([])
  saver.change('a', met)
  const sending = pass(1)
  saver.change('a', { ...met, note: 'More words' }, { isTyping: true })
  await sending
  expect(saver.state().unsaved).toBe(1)
  await pass()
  expect(sent.at(-1)?.answer?.note).toBe('More words')
  expect(saver.state().unsaved).toBe(0)
})

test('“does not apply” waits for its reason, and the others do not wait for it', async () => {
  const { saver, sent, pass } = aScreen([])
  saver.change('a', { answer: 'not-applicable', evidence: [] })
  saver.change('b', met)
  await pass()
  expect(sent.map(({ item }) => item)).toEqual(['b'])
  expect(saver.state().unsaved).toBe(1)
  saver.change('a', { answer: 'not-applicable', evidence: [], justification: 'There is no such office here.' })
  await pass()
  expect(saver.state().unsaved).toBe(0)
})

test('an answer that the server refuses stays on the screen with its reason until it is changed', async () => {
  const { saver, sent, pass } = aScreen([{ outcome: 'refused', says: 'Expected another day.' }])
  saver.change('a', met)
  await pass()
  expect(sent.length).toBe(1)
  expect(saver.state()).toMatchObject({ unsaved: 1, refused: { a: 'Expected another day.' }, given: { a: met } })
  saver.change('a', partly)
  await pass()
  expect(saver.state()).toMatchObject({ unsaved: 0, refused: {} })
})

const elsewhere: Sent = { outcome: 'conflict', revision: 5, theirs: notMet }

test('an answer saved elsewhere meanwhile: both are kept until a person chooses', async () => {
  const { saver, sent, pass } = aScreen([elsewhere])
  saver.change('a', met)
  await pass()
  expect(saver.state()).toMatchObject({ unsaved: 1, given: { a: met }, conflicts: { a: { theirs: notMet } } })
  saver.settle('a', 'mine')
  await pass()
  expect(sent.at(-1)).toEqual({ item: 'a', answer: met, revision: 5 })
  expect(saver.state()).toMatchObject({ unsaved: 0, given: { a: met }, conflicts: {} })
})

test('taking what was saved elsewhere sends nothing', async () => {
  const { saver, sent, pass } = aScreen([elsewhere])
  saver.change('a', met)
  await pass()
  saver.settle('a', 'theirs')
  await pass()
  expect(sent.length).toBe(1)
  expect(saver.state()).toMatchObject({ unsaved: 0, given: { a: notMet }, conflicts: {} })
})

test('another item saved elsewhere is no conflict: the answer is sent again by itself', async () => {
  const { saver, sent, pass } = aScreen([{ outcome: 'conflict', revision: 5, theirs: notMet }], { a: notMet })
  saver.change('a', met)
  await pass()
  expect(sent.map(({ revision }) => revision)).toEqual([1, 5])
  expect(saver.state()).toMatchObject({ unsaved: 0, conflicts: {} })
})

test('an answer taken back is taken back on the server too', async () => {
  const { saver, sent, pass } = aScreen([], { a: met })
  saver.change('a', null)
  await pass()
  expect(sent).toEqual([{ item: 'a', answer: null, revision: 1 }])
  expect(saver.state().given).toEqual({})
})
