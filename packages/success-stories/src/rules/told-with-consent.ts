import type { Place } from '@use-it-cities/core'
import { textHash } from '../text-hash.ts'
import type { ConsentGiven } from '../schema/consent.ts'
import type { HiddenBecause } from '../reasons.ts'
import { isMoreExact } from './place-size.ts'
import type { Facts, Rule } from './rule.ts'
import { wordsWithinConsent } from './words-within-consent.ts'

/**
 * A story told by a person is shown only as far as that person's consent reaches today.
 * Each check asks for a yes: a fact that is missing or misspelt hides the story.
 */
export const toldWithConsent: Rule = (facts) => {
  if (facts.story.kind === 'reported') return []
  const { standing, given } = facts.consent
  if (standing !== 'given' || !given) return [{ key: `consent.${standing === 'given' ? 'none' : standing}` }]
  return [
    ...holdsToday(facts, given),
    ...reaches(facts, given),
    ...wordsWithinConsent(facts, given),
    ...tellerApproved(facts),
  ]
}

function holdsToday({ consent, on }: Facts, given: ConsentGiven): HiddenBecause[] {
  const reasons: HiddenBecause[] = []
  if (!(given.on <= on)) reasons.push({ key: 'consent.not-started', params: { from: given.on } })
  if (!(on <= given.until)) reasons.push({ key: 'consent.expired', params: { until: given.until } })
  if (!isUnderstood(given)) reasons.push({ key: 'consent.wording-not-reviewed', params: { language: given.language } })
  if (given.needsCountersignature !== false && !consent.isCountersigned)
    reasons.push({ key: 'consent.not-countersigned' })
  return reasons
}

/** The wording counts in its source language, in a translation a speaker has checked, or with a named interpreter. */
function isUnderstood({ wording: { review, interpreter } }: ConsentGiven): boolean {
  if (review === 'interpreter-present') return Boolean(interpreter?.trim())
  return review === 'source' || review === 'reviewed'
}

function reaches({ story, channel, language, places }: Facts, given: ConsentGiven): HiddenBecause[] {
  const reasons: HiddenBecause[] = []
  if (!given.organisations.includes(story.organisation))
    reasons.push({ key: 'consent.organisation-not-named', params: { organisation: story.organisation } })
  if (!given.channels.includes(channel)) reasons.push({ key: 'consent.channel-not-covered', params: { channel } })
  if (!given.languages.includes(language)) reasons.push({ key: 'consent.language-not-covered', params: { language } })
  if (places && isMoreExact(kindOf(story.place, places), given.identifiability.place))
    reasons.push({
      key: 'consent.place-too-exact',
      params: { place: story.place, allowed: given.identifiability.place },
    })
  return reasons
}

const kindOf = (place: string, places: readonly Pick<Place, 'id' | 'kind'>[]) =>
  places.find(({ id }) => id === place)?.kind ?? 'ward'

function tellerApproved({ text, language }: Facts): HiddenBecause[] {
  if (!text || text.tellerApproval?.hash === textHash(text)) return []
  return [{ key: 'text.teller-has-not-approved', params: { language } }]
}
