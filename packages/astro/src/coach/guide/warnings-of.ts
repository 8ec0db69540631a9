import type { LocalDate } from '@use-it-cities/core'
import type { Profession } from '@use-it-cities/qualification-equivalency'
import { dateIn } from '@use-it-cities/qualification-equivalency/locales'
import type { Client, ClientEnglish } from '../clients/client.ts'
import { say, type CoachWord } from '../words/coach-words.ts'
import { changedFacts } from './changed-facts.ts'
import { checkAge, englishExpiry, type Expiry } from './expiry-of.ts'

const expiryWord: Readonly<Record<Expiry['kind'], CoachWord>> = {
  until: 'expiryUntil',
  soon: 'expirySoon',
  over: 'expiryOver',
  ask: 'expiryAsk',
  undated: 'expiryUndated',
  future: 'expiryFuture',
}

const called = ({ test, on }: ClientEnglish): string =>
  `${test.toUpperCase()}${on === null ? '' : `, ${dateIn(on, 'en')}`}`

/** How long each English result counts, in one sentence each. */
export const englishLines = (client: Client, profession: Profession, on: LocalDate) =>
  client.english.map((english) => {
    const expiry = englishExpiry(english, profession, on)
    const params = { what: called(english), ...('on' in expiry ? { date: dateIn(expiry.on, 'en') } : {}) }
    return { kind: expiry.kind, sentence: say(expiryWord[expiry.kind], params) }
  })

/** What a coach should look at: results and checks that end, and facts that changed. */
export function warningsOf(client: Client, profession: Profession | null, on: LocalDate): readonly string[] {
  const english = profession
    ? englishLines(client, profession, on).flatMap(({ kind, sentence }) => (kind === 'until' ? [] : sentence))
    : []
  const checks = client.checks.flatMap((check) => {
    const age = checkAge(check, on)
    const what = check.what.trim() || say('checkUnnamed')
    if (age === 'fine') return []
    if (age === 'old') return say('checkOld', { what, date: dateIn(check.on ?? on, 'en') })
    return say(age === 'undated' ? 'expiryUndated' : 'expiryFuture', { what })
  })
  const { changed, gone } = profession ? changedFacts(profession, client.seen, on) : { changed: [], gone: 0 }
  const changes = changed.length + gone
  return [...english, ...checks, ...(changes > 0 ? [`${say('changes')}: ${changes}`] : [])]
}
