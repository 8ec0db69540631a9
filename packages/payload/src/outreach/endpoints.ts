import type { Endpoint } from 'payload'
import { outreachPublicationEndpoint } from './publication/endpoint.ts'

/** The addresses of outreach that belong to no collection. */
export const outreachEndpoints: readonly Endpoint[] = [outreachPublicationEndpoint]
