import type { LocalDate } from '@use-it-cities/core'
import { createLocalReq, type Payload } from 'payload'
import { inWords } from '../admin/shared/in-words.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { draftItems } from './draft-items.ts'
import { roundUpBy, type RoundUpRow } from './round-up-row.ts'

/** `made` anew, there already (`kept`), or made `again` in place of a draft. One that was sent is only ever kept. */
export interface Drafted {
  readonly row: RoundUpRow
  readonly how: 'made' | 'kept' | 'again'
}

/** The round-up of a week: once for each, however often and from how many processes it is asked for. */
export const draftRoundUp = (
  payload: Payload,
  week: LocalDate,
  { again = false }: { readonly again?: boolean } = {},
): Promise<Drafted> =>
  oneAtATime(`round-up ${settingsOf(payload).dataDir} ${week}`, async () => {
    const before = await roundUpBy(payload, { week })
    if (before && (before.status === 'sent' || !again)) return { row: before, how: 'kept' }
    const data = {
      subject: `${titleOf(payload)}: the week from ${inWords(week)}`,
      intro: 'Hello,\n\nthis is what happened last week, and what comes next.',
      items: [...(await draftItems(payload, week))],
    }
    const req = await createLocalReq({}, payload)
    const collection = slugs.roundUps as never
    if (before)
      await payload.update({ collection, id: before.id, data: data as never, overrideAccess: true, depth: 0, req })
    else
      try {
        await payload.create({
          collection,
          data: { ...data, week, status: 'draft' } as never,
          overrideAccess: true,
          depth: 0,
          req,
        })
      } catch (error) {
        // Another process was quicker: the week is unique.
        const other = await roundUpBy(payload, { week })
        if (!other) throw error
        return { row: other, how: 'kept' }
      }
    const row = await roundUpBy(payload, { week })
    if (!row) throw new Error(`Expected the round-up of ${week} to be there after it was written.`)
    return { row, how: before ? 'again' : 'made' }
  })

function titleOf(payload: Payload): string {
  const title = Object.values(settingsOf(payload).city.title)[0] ?? 'USE-IT'
  return title.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').slice(0, 60)
}
