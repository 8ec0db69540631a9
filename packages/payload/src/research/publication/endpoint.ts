import { signedPublication } from '../../feed/signed-publication.ts'
import { settingsOf } from '../../settings.ts'
import { currentPublication } from './current-publication.ts'

/** `GET /api/research/publication`: the open questionnaires, and the key that answers are sealed to. */
export const publicationEndpoint = signedPublication('/research/publication', async (payload) => {
  const { intakePrivateKey } = settingsOf(payload)
  return intakePrivateKey === null
    ? 'No interview could be opened: set INTAKE_PRIVATE_KEY.'
    : currentPublication(payload, intakePrivateKey)
})
