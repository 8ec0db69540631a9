/** What an assessment of a council's asset transfer policy says, as far as this needs it. Scores run from 0 to 1. */
export interface TransferChecklistOutcome {
  readonly score: { readonly low: number; readonly high: number }
  readonly gates: readonly { readonly id: string; readonly outcome: string }[]
}

/** The rungs of KIL-5.2 that a checklist allows. Both ends are the same when nothing is left open. */
export interface LevelRange {
  readonly atLeast: 1 | 2 | 3 | 4
  readonly atMost: 1 | 2 | 3 | 4
}

const rung = (score: number): 1 | 2 | 3 | 4 => (score >= 0.85 ? 4 : score >= 0.7 ? 3 : score >= 0.4 ? 2 : 1)

/**
 * Which rungs of indicator KIL-5.2 ("Asset transfer that works") the score and the gates of the asset transfer checklist
 * leave open: under 40 % or a failed gate is rung 1, from 40 % rung 2, from 70 % rung 3, from 85 % rung 4. The bands are
 * ours, as the ladder says. It is a pointer for the assessor, who still has to see case times (3) and the yearly report (4).
 */
export function assetTransferLevel({ score, gates }: TransferChecklistOutcome): LevelRange {
  if (gates.some((gate) => gate.outcome === 'not-met')) return { atLeast: 1, atMost: 1 }
  const settled = gates.every((gate) => gate.outcome === 'met' || gate.outcome === 'not-applicable')
  return { atLeast: settled ? rung(score.low) : 1, atMost: rung(score.high) }
}
