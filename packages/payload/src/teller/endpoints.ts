import type { Endpoint } from 'payload'
import { openEndpoint } from './calls/open-endpoint.ts'
import { sayEndpoint } from './calls/say-endpoint.ts'
import { tellerReceiptEndpoint } from './desk/receipt-endpoint.ts'
import { tellerViewEndpoint } from './desk/teller-view-endpoint.ts'
import { linkEndpoints } from './link/endpoints.ts'
import { tellerPublicationEndpoint } from './publication/endpoint.ts'

/** The addresses of what a teller sees and says. */
export const tellerEndpoints: readonly Endpoint[] = [
  tellerPublicationEndpoint,
  openEndpoint,
  sayEndpoint,
  tellerViewEndpoint,
  tellerReceiptEndpoint,
  ...linkEndpoints,
]
