import { signedPublication } from '../../feed/signed-publication.ts'
import { currentTellers } from './current-tellers.ts'

/** `GET /api/tellers/publication`: the links of tellers, by their hashes. */
export const tellerPublicationEndpoint = signedPublication('/tellers/publication', currentTellers)
