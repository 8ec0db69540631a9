import { textHash } from '../text-hash.ts'
import type { ConsentGiven } from '../schema/consent.ts'
import type { HiddenBecause } from '../reasons.ts'
import type { Facts, Rule } from './rule.ts'

/** A story told by a person is shown only as far as that person's consent reaches today. */
export const toldWithConsent: Rule = (facts) => {
  if (facts.story.kind !== 'told') return []
  const { standing, given } = facts.consent
  if (standing !== 'given' || !given) return [{ key: `consent.${standing === 'given' ? 'none' : standing}` }]
  return [...holdsToday(facts, given), ...reaches(facts, given), ...tellerApproved(facts)]
}

function holdsToday({ consent, on }: Facts, given: ConsentGiven): HiddenBecause[] {
  const reasons: HiddenBecause[] = []
  if (on < given.on) reasons.push({ key: 'consent.not-started', params: { from: given.on } })
  if (on > given.until) reasons.push({ key: 'consent.expired', params: { until: given.until } })
  if (given.wording.review === 'unreviewed' || isUnnamedInterpreter(given))
    reasons.push({ key: 'consent.wording-not-reviewed', params: { language: given.language } })
  if (given.needsCountersignature && !consent.isCountersigned) reasons.push({ key: 'consent.not-countersigned' })
  return reasons
}

const isUnnamedInterpreter = ({ wording }: ConsentGiven) =>
  wording.review === 'interpreter-present' && !wording.interpreter?.trim()

function reaches({ story, channel, language }: Facts, given: ConsentGiven): HiddenBecause[] {
  const reasons: HiddenBecause[] = []
  if (!given.organisations.includes(story.organisation))
    reasons.push({ key: 'consent.organisation-not-named', params: { organisation: story.organisation } })
  if (!given.channels.includes(channel)) reasons.push({ key: 'consent.channel-not-covered', params: { channel } })
  if (!given.languages.includes(language)) reasons.push({ key: 'consent.language-not-covered', params: { language } })
  return reasons
}

function tellerApproved({ text, language }: Facts): HiddenBecause[] {
  if (!text || text.tellerApproval?.hash === textHash(text)) return []
  return [{ key: 'text.teller-has-not-approved', params: { language } }]
}
