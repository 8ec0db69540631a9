import type { Change, ChangeSet } from '@use-it-cities/assessment'
import { labelIn, wordsFor } from '@use-it-cities/assessment/locales'
import type { Line, ReportSheet } from './report-sheet.ts'
import type { ReportContext } from './report-context.ts'

/** The fewest steps to each label. A set that goes on from the one before it names only what is new. */
export function changeSets(context: ReportContext): ReportSheet['changes']['sets'] {
  const { result, language, say } = context
  return result.changes.map((set, at) => {
    const { reaches, steps, method, items } = set
    const before = result.changes[at - 1]
    const goesOn = before !== undefined && before.items.every((change) => holds(set, change))
    const added = before && goesOn ? items.filter((change) => !holds(before, change)) : items
    // Where the steps before it are enough, they are named again: "and:" with nothing after it tells nobody anything.
    const isMore = goesOn && added.length > 0
    const key = method === 'exact' ? 'report.change-set' : 'report.change-set-greedy'
    return {
      title: wordsFor({ key, params: { label: labelIn(reaches, language), steps } }, language),
      goesOn: isMore ? say('reportAndAbove') : null,
      items: (isMore ? added : items).map((change) => changeLine(context, change)),
    }
  })
}

const holds = ({ items }: ChangeSet, { id, to }: Change): boolean =>
  items.some((change) => change.id === id && change.to >= to)

/** Which item, from where to where on a ladder, and whether it is a gate or may be done already. */
function changeLine({ items, language, titled }: ReportContext, { id, kind, from, to }: Change): Line {
  const marks = [
    ...(items.get(id)?.ladder
      ? [wordsFor({ key: 'report.change-levels', params: { from: from * 4, to: to * 4 } }, language)]
      : []),
    ...(kind === 'gate' ? [wordsFor({ key: 'report.mark-gate' }, language)] : []),
    ...(kind === 'find-out' ? [wordsFor({ key: 'report.change-find-out' }, language)] : []),
  ]
  return [...titled(id), ...(marks.length === 0 ? [] : [` (${marks.join('; ')})`])]
}
