import { describe, expect, it } from 'vitest'
import { merged } from '../../src/check/app/model/merged.ts'
import { aKept, anAnswer } from './a-kept.ts'

const [met, not] = [anAnswer(), anAnswer({ answer: 'not-met' })]
const base = aKept({ answers: { one: met, two: met } })

describe('two windows with the same check', () => {
  it('keep both changes where they are to different questions', () => {
    const both = merged(
      base,
      { ...base, answers: { one: not, two: met } },
      { ...base, version: 2, answers: { one: met, two: not, three: met } },
    )
    expect(both?.answers).toEqual({ one: not, two: not, three: met })
    expect(both?.version).toBe(2)
  })
  it('keep a change of the name beside a change of an answer', () => {
    const both = merged(base, { ...base, name: 'New' }, { ...base, answers: { one: not, two: met } })
    expect([both?.name, both?.answers['one']]).toEqual(['New', not])
  })
  it('agree where both said the same', () => {
    const changed = { ...base, answers: { one: not, two: met } }
    expect(merged(base, changed, changed)?.answers).toEqual(changed.answers)
  })
  it('are kept apart where both changed the same answer or the same name', () => {
    const unknown = anAnswer({ answer: 'unknown' })
    expect(
      merged(base, { ...base, answers: { one: not, two: met } }, { ...base, answers: { one: unknown, two: met } }),
    ).toBeNull()
    expect(merged(base, { ...base, name: 'A' }, { ...base, name: 'B' })).toBeNull()
  })
})
