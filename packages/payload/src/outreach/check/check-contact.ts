import { publicContactSchema } from '@use-it-cities/success-stories/outreach'
import type { CollectionBeforeValidateHook } from 'payload'
import { refuseWhenWrong } from '../../guide/wrong.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { plainTexts } from '../plain-text.ts'
import { isFilled, rowIn, type Row } from '../rows.ts'
import { dialled, toContact } from '../to-contact.ts'
import { againstContract } from './against-contract.ts'
import { firstAtEach } from './first-at-each.ts'
import { wrongContact } from './wrong-in-offer.ts'

/** Refuses a way to reach an organisation that nobody could use. Empty is right too: then nothing is said about it. */
export const checkContact: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (data?.contact === undefined) return data
  const given = plainTexts(rowIn(data.contact))
  const filled: Row = { ...given, ...(isFilled(given.whatsapp) && { whatsapp: dialled(given.whatsapp) }) }
  const before = operation === 'update' ? rowIn(rowIn(originalDoc).contact) : {}
  const after = { ...before, ...filled, dropIn: { ...rowIn(before.dropIn), ...rowIn(filled.dropIn) } }
  const { city } = settingsOf(req.payload)
  const contact = toContact(after, city)
  refuseWhenWrong(
    slugs.organisations,
    req,
    firstAtEach([
      ...wrongContact({ contact: after }, city),
      ...(contact === null ? [] : againstContract(publicContactSchema, contact, { contact: after }, ['contact'])),
    ]),
  )
  return { ...data, contact: filled }
}
