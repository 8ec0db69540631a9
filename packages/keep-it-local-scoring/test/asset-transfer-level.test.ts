import { describe, expect, it } from 'vitest'
import { assetTransferLevel } from '@use-it-cities/keep-it-local-scoring'

const gate = (outcome: string) => ({ id: 'CAT-C-07', outcome })

describe('which rung of "asset transfer that works" the checklist allows', () => {
  it.each([
    { score: 0.39, level: 1 },
    { score: 0.4, level: 2 },
    { score: 0.69, level: 2 },
    { score: 0.7, level: 3 },
    { score: 0.84, level: 3 },
    { score: 0.85, level: 4 },
  ])('at $score it is $level', ({ score, level }) => {
    const given = { score: { low: score, high: score }, gates: [gate('met')] }
    expect(assetTransferLevel(given)).toEqual({ atLeast: level, atMost: level })
  })

  it('is 1 with a failed gate, however high the score', () => {
    const given = { score: { low: 0.99, high: 0.99 }, gates: [gate('met'), gate('not-met')] }
    expect(assetTransferLevel(given)).toEqual({ atLeast: 1, atMost: 1 })
  })

  it('stays open while a gate or a part of the score is', () => {
    expect(assetTransferLevel({ score: { low: 0.9, high: 0.95 }, gates: [gate('unknown')] })).toEqual({
      atLeast: 1,
      atMost: 4,
    })
    expect(assetTransferLevel({ score: { low: 0.5, high: 0.8 }, gates: [gate('met')] })).toEqual({
      atLeast: 2,
      atMost: 3,
    })
  })
})
