import { signedPublication } from '../../feed/signed-publication.ts'
import { currentOutreach } from './current-outreach.ts'

/** `GET /api/outreach/publication`: what there is to do and whom to reach. */
export const outreachPublicationEndpoint = signedPublication('/outreach/publication', currentOutreach)
