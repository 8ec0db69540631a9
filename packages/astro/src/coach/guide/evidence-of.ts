import type { LocalDate } from '@use-it-cities/core'
import type { EnglishEvidence, Person, Status } from '@use-it-cities/qualification-equivalency'
import { readEvidence } from '@use-it-cities/qualification-equivalency/answers'
import type { Client, ClientEnglish } from '../clients/client.ts'

/** One result as the package reads it; null while marks or day are missing or impossible. */
export function evidenceFrom(english: ClientEnglish, on: LocalDate): EnglishEvidence | null {
  const { test, listening, reading, writing, speaking, overall, on: taken } = english
  if (taken === null) return null
  const marks = [listening, reading, writing, speaking, ...(test === 'ielts' && overall.trim() ? [overall] : [])]
  const read = readEvidence(`${test}:${marks.map((mark) => mark.trim().replace(',', '.')).join('/')}@${taken}`, on)
  return read.ok ? read.value : null
}

/** All a client can show about their English, in the shape the guide's functions read. */
export const evidenceOf = ({ english, ways }: Client, on: LocalDate): readonly EnglishEvidence[] => [
  ...english.flatMap((each) => evidenceFrom(each, on) ?? []),
  ...ways.map((way) => ({ way })),
]

/** A client as the guide's functions know a person. `status` is the one given for this answer, or the one kept. */
export const personOf = (client: Client, status: Status | null): Person => ({
  nation: client.nation,
  ...(client.trainedIn === '' ? {} : { trainedIn: client.trainedIn }),
  ...(client.holds.length > 0 ? { holds: client.holds } : {}),
  ...(client.lastPractised === null ? {} : { lastPractised: client.lastPractised }),
  ...(status === null ? {} : { status }),
})
