import { createHash } from 'node:crypto'
import type { GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { guidePublicationSchema } from '@use-it-cities/qualification-equivalency/publication'
import type { Payload } from 'payload'
import { nextRevision } from '../../feed/revision.ts'
import { oneAtATime } from '../../one-at-a-time.ts'
import { settingsOf, today } from '../../settings.ts'
import { publicHelp, readHelp, standingCorrections } from './read-guide.ts'

interface Stamp {
  readonly hash: string
  readonly revision: number
  readonly generatedAt: string
}
const stamps = new WeakMap<Payload, Stamp>()

/**
 * What the site is given about the guide: help that people may see today, and the corrections that stand. The same
 * content keeps its revision, so that a site that asks every minute keeps its pages.
 */
export const currentGuide = (payload: Payload): Promise<GuidePublication> =>
  // One after another, so that a higher number never stands for an older reading.
  oneAtATime(`guide-publication ${settingsOf(payload).dataDir}`, () => read(payload))

async function read(payload: Payload): Promise<GuidePublication> {
  const settings = settingsOf(payload)
  const [rows, corrections] = await Promise.all([readHelp(payload), standingCorrections(payload)])
  const { help, unreadable } = publicHelp(payload, rows, today(settings))
  if (unreadable.size > 0)
    payload.logger.warn({ msg: 'Local help was left out because it cannot be read.', leftOut: [...unreadable] })
  const content = { city: settings.city.id, help, corrections: corrections.sort((a, b) => (a.id < b.id ? -1 : 1)) }
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  const before = stamps.get(payload)
  const stamp =
    before?.hash === hash
      ? before
      : {
          hash,
          revision: nextRevision(settings.dataDir, Date.now(), 'guide-revision'),
          generatedAt: settings.now().toISOString(),
        }
  stamps.set(payload, stamp)
  const { revision, generatedAt } = stamp
  return guidePublicationSchema.parse({ contract: 1, revision, generatedAt, ...content })
}
