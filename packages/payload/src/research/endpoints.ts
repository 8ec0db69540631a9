import type { Endpoint } from 'payload'
import { deskEndpoint } from './desk/endpoints.ts'
import { intakeEndpoint } from './intake/endpoint.ts'
import { publicationEndpoint } from './publication/endpoint.ts'

/** The addresses of community research that belong to no collection. */
export const researchEndpoints: readonly Endpoint[] = [publicationEndpoint, intakeEndpoint, deskEndpoint]
