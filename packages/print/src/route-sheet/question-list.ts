import { directionOf, type Language } from '@use-it-cities/core'
import type { ShownFact } from '@use-it-cities/qualification-equivalency'
import { questionIn } from '@use-it-cities/qualification-equivalency/locales'
import type { SheetBody } from './request.ts'
import type { QuestionGroup } from './route-sheet.ts'
import { hostOf } from './short-address.ts'
import type { SourceList } from './source-list.ts'

/** The questions to ask before relying on a sheet: each once, numbered, together with others for the same body. */
export interface QuestionList {
  /** Numbers of the questions among these facts. */
  numbersFor(facts: readonly ShownFact[]): readonly number[]
  groups(
    sources: SourceList,
    ask: (body: string) => string,
    noteOn: (fact: ShownFact) => string | null,
  ): readonly QuestionGroup[]
}

interface Asked {
  readonly text: string
  readonly fact: ShownFact
}

export function questionList(
  facts: readonly ShownFact[],
  language: Language,
  bodies: readonly SheetBody[],
): QuestionList {
  const byHost = new Map<string, Map<string, Asked>>()
  for (const fact of facts) {
    if (fact.show !== 'check-with') continue
    const host = hostOf(fact.checkAt)
    const asked = byHost.get(host) ?? new Map<string, Asked>()
    const text = questionIn(fact.question, language)
    if (!asked.has(text)) asked.set(text, { text, fact })
    byHost.set(host, asked)
  }
  const keys = [...byHost].flatMap(([host, asked]) => [...asked.keys()].map((text) => `${host} ${text}`))
  const numberOf = (host: string, text: string) => keys.indexOf(`${host} ${text}`) + 1
  return {
    numbersFor: (some) => {
      const numbers = some.flatMap((fact) =>
        fact.show === 'check-with' ? [numberOf(hostOf(fact.checkAt), questionIn(fact.question, language))] : [],
      )
      return [...new Set(numbers)].sort((a, b) => a - b)
    },
    groups: (sources, ask, noteOn) =>
      [...byHost].map(([host, asked]) => ({
        title: ask(nameAt(host, bodies, language)),
        questions: [...asked.values()].map(({ text, fact }) => ({
          number: numberOf(host, text),
          text,
          note: noteOn(fact),
          source: sources.numberOf(fact),
        })),
      })),
  }
}

/** Who answers at an address: by name where we know it. */
function nameAt(host: string, bodies: readonly SheetBody[], language: Language): string {
  const body = bodies.find(({ url }) => hostOf(url) === host)
  const mark = directionOf(language) === 'rtl' ? '\u200e' : ''
  return body ? `${body.name} (${host})${mark}` : host
}
