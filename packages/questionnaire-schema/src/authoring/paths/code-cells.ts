import type { Choice, Question } from '../../contract/index.ts'
import { some, type Cell } from './possible.ts'

const mostTold = 6

/**
 * What may be chosen when several codes may be: one cell for each set of the codes that conditions ask about, as far as
 * the least and the most number of codes and the codes that stand alone allow it.
 */
export function codeCells(
  question: Question & { readonly type: 'select-many' | 'rank' },
  onOffer: readonly Choice[],
  askedAbout: readonly string[],
): readonly Cell[] {
  if (onOffer.length === 0) return []
  const told = onOffer.filter(({ code }) => askedAbout.includes(code))
  if (told.length > mostTold) return [some]
  const least = Math.max(1, question.type === 'select-many' ? (question.min ?? 1) : 1)
  const most = (question.type === 'select-many' ? question.max : question.top) ?? onOffer.length
  const others = onOffer.filter((choice) => !told.includes(choice))
  const together = others.filter(({ exclusive }) => !exclusive).length
  return subsetsOf(told).flatMap((chosen): Cell[] => {
    const alone = chosen.some(({ exclusive }) => exclusive)
    if (alone && chosen.length > 1) return []
    const mostHere =
      chosen.length > 0 ? chosen.length + (alone ? 0 : together) : Math.max(together, others.length > 0 ? 1 : 0)
    const [low, high] = [Math.max(least, chosen.length), Math.min(most, mostHere)]
    if (low > high || high < 1) return []
    return [{ kind: 'codes', chosen: chosen.map(({ code }) => code), least: low, most: high }]
  })
}

const subsetsOf = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  all.reduce<readonly (readonly One[])[]>(
    (subsets, one) => [...subsets, ...subsets.map((subset) => [...subset, one])],
    [[]],
  )
