import { isLanguage, languageCodes, type Language, type LocalDate } from '@use-it-cities/core'
import { languagesFor, readyQuestionnaire, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import type { FetchedData } from './interview-data.ts'

/** The questionnaire that the address asks for, else the first; null when none is open on the day. */
export function openQuestionnaire(
  fetched: FetchedData | null,
  asked: string,
  today: LocalDate | null,
): ReadyQuestionnaire | null {
  const open = (fetched?.data.questionnaires ?? []).filter(
    ({ opensOn, closesOn }) => today === null || (opensOn <= today && (closesOn ?? today) >= today),
  )
  const published = open.find(({ definition }) => definition.id === asked) ?? open[0]
  const ready = published && readyQuestionnaire(published)
  return ready?.ok ? ready.value : null
}

/** Languages to choose from before an interview has begun. */
export function languagesOf(ready: ReadyQuestionnaire | null): readonly Language[] {
  if (!ready) return languageCodes
  const all = new Set([...languagesFor(ready.published, 'self'), ...languagesFor(ready.published, 'read-aloud')])
  return languageCodes.filter((each) => all.has(each))
}

/** The language to begin in: the one chosen before, else the first that the phone asks for and there is. */
export function firstOf(languages: readonly Language[], chosen: unknown): Language {
  const wished = [chosen, ...navigator.languages.map((each) => each.slice(0, 2).toLowerCase())]
  return wished.find((each): each is Language => isLanguage(each) && languages.includes(each)) ?? 'en'
}
