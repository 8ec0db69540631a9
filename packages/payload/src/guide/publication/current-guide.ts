import type { GuidePublication } from '@use-it-cities/qualification-equivalency/publication'
import { guidePublicationSchema } from '@use-it-cities/qualification-equivalency/publication'
import type { Payload } from 'payload'
import { stamped } from '../../feed/stamped.ts'
import { settingsOf, today } from '../../settings.ts'
import { publicHelp, readHelp, standingCorrections } from './read-guide.ts'

/** What the site is given about the guide: help that people may see today, and the corrections that stand. */
export const currentGuide = async (payload: Payload): Promise<GuidePublication> =>
  guidePublicationSchema.parse(await stamped(payload, 'guide', () => read(payload)))

async function read(payload: Payload) {
  const settings = settingsOf(payload)
  const [rows, corrections] = await Promise.all([readHelp(payload), standingCorrections(payload)])
  const { help, unreadable } = publicHelp(payload, rows, today(settings))
  if (unreadable.size > 0)
    payload.logger.warn({ msg: 'Local help was left out because it cannot be read.', leftOut: [...unreadable] })
  return { city: settings.city.id, help, corrections: corrections.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}
