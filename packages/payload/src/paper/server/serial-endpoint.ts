import { isSerial, normaliseSerial, submissionIdOfSerial } from '@use-it-cities/questionnaire-schema'
import { localDateIn } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { inWords } from '../../admin/shared/in-words.ts'
import { refuse } from '../../hooks/refuse.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import type { SerialView } from '../views.ts'
import { whoEnters } from './who-enters.ts'

/** `GET /api/paper/serials/:serial`: has this form been typed in before? */
export const serialEndpoint: Endpoint = {
  path: '/paper/serials/:serial',
  method: 'get',
  handler: async (req) => {
    await whoEnters(req)
    const serial = normaliseSerial(String(req.routeParams?.serial))
    if (!isSerial(serial))
      throw refuse(`Expected the serial number as it is printed on the form; “${serial}” came. Look at each character.`)
    return Response.json(await serialView(req, serial))
  },
}

/** Says that a form is known to whoever types it in; where it can be read, only to those who may read it. */
export async function serialView(req: PayloadRequest, serial: string): Promise<SerialView> {
  const row = await req.payload.db.findOne<{ id: string; receivedAt?: string | null }>({
    collection: slugs.submissions,
    where: { or: [{ submission: { equals: submissionIdOfSerial(serial) } }, { serial: { equals: serial } }] },
    req,
  })
  if (!row) return { serial, isKnown: false, on: null, href: null }
  const { city } = settingsOf(req.payload)
  const isTheirs = await req.payload.count({
    collection: slugs.submissions as never,
    where: { id: { equals: row.id } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return {
    serial,
    isKnown: true,
    on: row.receivedAt ? inWords(localDateIn(city.timeZone, new Date(row.receivedAt))) : null,
    href:
      isTheirs.totalDocs > 0 ? `${req.payload.config.routes.admin}/collections/${slugs.submissions}/${row.id}` : null,
  }
}
