import type { GateOutcome } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import { nextLine } from './item-block.ts'
import type { Table } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

const order: readonly GateOutcome[] = ['not-met', 'unknown', 'met', 'not-applicable']

/** What no total makes up for, what stands in the way first. */
export function gatesTable(context: ReportContext): Table | null {
  const { result, language, say, titled } = context
  if (result.gates.length === 0) return null
  const items = new Map(result.items.map((item) => [item.id, item]))
  const has = (outcome: GateOutcome) => result.gates.some((gate) => gate.outcome === outcome)
  const note = has('not-met')
    ? wordsFor({ key: 'report.gates-failed' }, language)
    : say(has('unknown') ? 'reportGatesOpen' : 'reportGatesMet')
  return {
    title: say('reportGates'),
    lines: [[note]],
    head: (['report.item', 'report.outcome', 'report.next-step'] as const).map((key) => wordsFor({ key }, language)),
    rows: result.gates
      .toSorted((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome))
      .map(({ id, outcome }) => {
        const item = items.get(id)
        return [
          titled(id),
          [wordsFor({ key: `answer.${item?.outcome ?? outcome}` }, language)],
          (item && nextLine(context, item)) ?? [],
        ]
      }),
  }
}
