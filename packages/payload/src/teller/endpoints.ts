import type { Endpoint } from 'payload'
import { answeredEndpoint } from './asks/answered-endpoint.ts'
import { goneEndpoint } from './calls/gone-endpoint.ts'
import { openEndpoint } from './calls/open-endpoint.ts'
import { sayEndpoint } from './calls/say-endpoint.ts'
import { tellerReceiptEndpoint } from './desk/receipt-endpoint.ts'
import { tellerSlipEndpoint } from './desk/slip-endpoint.ts'
import { tellerViewEndpoint } from './desk/teller-view-endpoint.ts'
import { linkEndpoints } from './link/endpoints.ts'
import { tellerPublicationEndpoint } from './publication/endpoint.ts'

/** The addresses of what a teller sees and says. */
export const tellerEndpoints: readonly Endpoint[] = [
  tellerPublicationEndpoint,
  openEndpoint,
  sayEndpoint,
  goneEndpoint,
  tellerViewEndpoint,
  tellerReceiptEndpoint,
  tellerSlipEndpoint,
  answeredEndpoint,
  ...linkEndpoints,
]
