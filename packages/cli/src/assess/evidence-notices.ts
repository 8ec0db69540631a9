import { fieldOf } from '../files/zod-problems.ts'
import { shown } from '../refusal.ts'
import type { ReadAnswers } from './read-answers.ts'

/** Notices shown at once. */
const most = 20

/**
 * Evidence that has expired, or is from after the day of the assessment, each with its line. That is no reason to refuse the answers: such
 * an answer counts as unknown, unless other evidence for it holds.
 */
export function evidenceThatDoesNotHold({ file: { on, assessors }, placeOf }: ReadAnswers): readonly string[] {
  const lines: string[] = []
  let more = 0
  const notice = (path: readonly PropertyKey[], title: string, what: string) => {
    if (lines.length === most) more += 1
    else lines.push(`${placeOf(path)}: ${shown(fieldOf(path), 120)}: The evidence “${shown(title)}” ${what}`)
  }
  for (const [at, { answers }] of assessors.entries())
    for (const [item, { evidence }] of Object.entries(answers))
      for (const [which, { title, collectedOn, expiresOn }] of evidence.entries()) {
        const path = ['assessors', at, 'answers', item, 'evidence', which]
        if (collectedOn > on)
          notice(
            [...path, 'collectedOn'],
            title,
            `is from ${collectedOn}, after the assessment on ${on}: it does not count.`,
          )
        else if (expiresOn !== undefined && expiresOn < on)
          notice(
            [...path, 'expiresOn'],
            title,
            `expired on ${expiresOn}, before the assessment on ${on}: collect it again.`,
          )
      }
  return more > 0 ? [...lines, `… and ${more} more.`] : lines
}
