import { signedPublication } from '../../feed/signed-publication.ts'
import { currentAssessments } from './current-assessments.ts'

/** `GET /api/assess/publication`: the summaries that were chosen for the site. */
export const assessmentPublicationEndpoint = signedPublication('/assess/publication', currentAssessments)
