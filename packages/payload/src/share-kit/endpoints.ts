import type { Endpoint } from 'payload'
import { bannerEndpoint } from './banner-endpoint.ts'
import { kitViewEndpoint } from './kit-view-endpoint.ts'
import { paperEndpoint } from './paper-endpoint.ts'

/** Paper that carries a story from hand to hand, printed from the CMS. */
export const shareKitEndpoints: readonly Endpoint[] = [kitViewEndpoint, paperEndpoint, bannerEndpoint]
