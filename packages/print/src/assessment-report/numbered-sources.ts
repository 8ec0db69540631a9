import type { Catalogue } from '@use-it-cities/assessment'
import { wordsFor } from '@use-it-cities/assessment/locales'
import type { Said } from '../route-sheet/route-sheet.ts'
import type { Language } from '@use-it-cities/core'
import type { ReportSource } from './report-sheet.ts'

/** Numbers the sources of a catalogue in the order in which they are first named. */
export interface NumberedSources {
  numbersOf(ids: readonly string[]): readonly number[]
  lines(): readonly ReportSource[]
}

export function numberedSources(
  { sources }: Catalogue,
  language: Language,
  quoted: (text: string) => Said,
): NumberedSources {
  const named = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = named.get(id) ?? named.size + 1
    named.set(id, number)
    return number
  }
  return {
    numbersOf: (ids) => ids.filter((id) => Object.hasOwn(sources, id)).map(numberOf),
    lines: () =>
      [...named].flatMap(([id, number]) => {
        const source = sources[id]
        if (!source) return []
        const { title, url, contentDate, retrieved } = source
        // A source may say no more of its own date than the day it was read.
        const own = contentDate === retrieved ? [] : [quoted(contentDate)]
        return [
          {
            number,
            title: quoted(title),
            url,
            address: url,
            when: [...own, wordsFor({ key: 'report.source-as-read', params: { on: retrieved } }, language)],
          },
        ]
      }),
  }
}
