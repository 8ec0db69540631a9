import type { Endpoint } from 'payload'
import { boardEndpoints } from './board/endpoints.ts'
import { guidePublicationEndpoint } from './publication/endpoint.ts'

/** The addresses of the guide that belong to no collection. */
export const guideEndpoints: readonly Endpoint[] = [guidePublicationEndpoint, ...boardEndpoints]
