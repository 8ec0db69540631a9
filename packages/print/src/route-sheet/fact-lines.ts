import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import type { SheetContext } from './sheet-context.ts'
import type { FactLine, Said } from './route-sheet.ts'
import { whenOf } from './when-of.ts'

export const inEnglish = (text: string): Said => ({ lang: 'en', text })

/** Facts that may be shown, a line each. What is to be asked is among the questions, by number. */
export const factLines = (context: SheetContext, facts: readonly ShownFact[], tick: boolean | 'papers' = false) =>
  facts.flatMap((fact): readonly FactLine[] =>
    fact.show === 'check-with'
      ? []
      : [
          {
            text: inEnglish(fact.note === undefined ? fact.text : `${fact.text} (${fact.note})`),
            tails: tailsOf(context, fact),
            source: context.sources.numberOf(fact),
            tick: tick === 'papers' ? fact.kind === 'evidence' || fact.kind === 'document' : tick,
          },
        ],
  )

/** Where to find the questions among these facts: `Ask: question 2, 3`. */
export function askLine({ questions, say }: SheetContext, facts: readonly ShownFact[]): string | null {
  const numbers = questions.numbersFor(facts)
  return numbers.length === 0 ? null : say('sheetAsk', { numbers: numbers.join(', ') })
}

function tailsOf(context: SheetContext, fact: ShownFact): readonly string[] {
  const correction = correctionOf(context, fact)
  return [whenOf(fact, context.language, context.say), ...(correction === null ? [] : [correction])]
}

/** Who corrected a fact, and when; where that left a question, who looked at it. */
export function correctionOf({ language }: SheetContext, { show, corrected }: ShownFact): string | null {
  if (corrected === undefined) return null
  const key = show === 'check-with' ? 'show.corrected-ask' : 'show.corrected'
  return wordsFor({ key, params: { by: corrected.by, date: corrected.on } }, language)
}
