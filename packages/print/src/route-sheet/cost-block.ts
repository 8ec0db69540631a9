import type { Cost, GuideRoute } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { moneyIn } from '../words/formats.ts'
import { inEnglish } from './fact-lines.ts'
import type { CheckLine, RouteBlock } from './route-sheet.ts'
import type { SheetContext } from './sheet-context.ts'

/** What a route costs: a floor, and the amounts nobody could add up, together with others for the same reason. */
export function costBlock(context: SheetContext, { cost, steps }: GuideRoute): RouteBlock['cost'] {
  const names = new Map<string, Set<string>>()
  for (const { because, step, fact } of cost.toCheck) {
    const name = fact.of ?? steps.find(({ id }) => id === step)?.title ?? step
    const why = wordsFor({ key: because.key }, context.language)
    names.set(why, (names.get(why) ?? new Set()).add(name))
  }
  return {
    title: wordsFor({ key: 'heading.what-it-costs' }, context.language),
    total: totalIn(context, cost),
    toCheck: [...names].map(([because, own]): CheckLine => ({ because, names: inEnglish([...own].join('; ')) })),
  }
}

function totalIn({ language, say }: SheetContext, cost: Cost): string {
  const { atLeastMinor, withoutHelpMinor, currency, toCheck } = cost
  const amount = (minor: number) => moneyIn(language, minor, currency)
  const known =
    withoutHelpMinor === 0
      ? wordsFor({ key: 'cost.nothing-known' }, language)
      : `${wordsFor({ key: 'cost.at-least', params: { amountMinor: atLeastMinor, currency } }, language)}.`
  const without =
    withoutHelpMinor > atLeastMinor ? `${say('sheetWithoutHelp', { amount: amount(withoutHelpMinor) })}.` : ''
  const count =
    toCheck.length > 0 ? `${wordsFor({ key: 'cost.to-check', params: { count: toCheck.length } }, language)}.` : ''
  return [known, without, count].filter(Boolean).join(' ')
}
