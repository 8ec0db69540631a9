import type { GuideRoute, OtherRoute, Reason } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { costBlock } from './cost-block.ts'
import { askLine, factLines, inEnglish } from './fact-lines.ts'
import type { RouteBlock, Said, StepBlock } from './route-sheet.ts'
import type { SheetContext } from './sheet-context.ts'

/** One way, step by step, in the order of the guide. */
export function routeBlock(context: SheetContext, route: GuideRoute): RouteBlock {
  return {
    title: inEnglish(route.title),
    because: reasonLines(context, route.because),
    lines: factLines(context, route.facts),
    ask: askLine(context, route.facts),
    steps: route.steps.map((step, at) => stepBlock(context, step, at + 1)),
    cost: costBlock(context, route),
  }
}

function stepBlock(context: SheetContext, step: GuideRoute['steps'][number], number: number): StepBlock {
  const word = (key: 'label.optional' | 'label.done') => wordsFor({ key }, context.language)
  return {
    number,
    title: inEnglish(step.title),
    labels: [...(step.optional ? [word('label.optional')] : []), ...(step.done ? [word('label.done')] : [])],
    isDone: step.done ?? false,
    lines: factLines(context, step.facts, 'papers'),
    ask: askLine(context, step.facts),
    isPaid: step.facts.some(({ kind }) => kind === 'fee'),
  }
}

/** A way that is not printed step by step: its name, and why. */
export const otherRoute = (context: SheetContext, route: GuideRoute | OtherRoute) => ({
  title: inEnglish(route.title),
  because: reasonLines(context, route.because),
})

/** Why, in the language of the sheet, with the figures. */
export const reasonLines = ({ language }: SheetContext, reasons: readonly Reason[]): readonly Said[] =>
  reasons.map((reason) => wordsFor(reason, language))
