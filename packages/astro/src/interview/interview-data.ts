import type { Language, LocalDate, Text } from '@use-it-cities/core'
import type { PublicKey, PublishedQuestionnaire } from '@use-it-cities/questionnaire-schema'
import type { InterviewWords } from '../questionnaire/words/translate.ts'
import type { Database } from './database.ts'

/** What came from the site, and when by this phone's clock. */
export interface InterviewData {
  readonly day: LocalDate
  readonly madeAt: number
  readonly revision: number
  readonly timeZone: string
  readonly site: Text
  readonly intakeKey: PublicKey
  readonly questionnaires: readonly PublishedQuestionnaire[]
}
export interface FetchedData {
  readonly data: InterviewData
  readonly fetchedAt: number
}

/** The questionnaires as this phone has kept them. */
export const keptData = async (database: Database): Promise<FetchedData | null> =>
  (await database.get<FetchedData>('settings', 'data')) ?? null

/** The newest questionnaires: from the site when there is a network, else as kept. Older never replaces newer. */
export async function newestData(database: Database, kept: FetchedData | null): Promise<FetchedData | null> {
  const data = await fetched()
  if (!data || (kept && data.revision < kept.data.revision)) return kept
  const fresh = { data, fetchedAt: Date.now() }
  await database.put('settings', 'data', fresh).catch(() => undefined)
  return fresh
}

async function fetched(): Promise<InterviewData | null> {
  const stop = new AbortController()
  const late = setTimeout(() => stop.abort(), 8_000)
  try {
    const response = await fetch('/interview/publication.json', { credentials: 'omit', signal: stop.signal })
    return response.ok ? ((await response.json()) as InterviewData) : null
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}

/** Interface words of every language. The worker keeps them with the scripts, so that the two always fit. */
export async function interviewWords(): Promise<Readonly<Record<Language, InterviewWords>>> {
  const response = await fetch('/interview/words.json', { credentials: 'omit' })
  return (await response.json()) as Readonly<Record<Language, InterviewWords>>
}
