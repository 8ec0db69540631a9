import { signedPublication } from '../../feed/signed-publication.ts'
import { currentGuide } from './current-guide.ts'

/** `GET /api/guide/publication`: local help and corrections. */
export const guidePublicationEndpoint = signedPublication('/guide/publication', currentGuide)
