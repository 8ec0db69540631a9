import type { Endpoint } from 'payload'
import { messageIntakeEndpoint } from './intake/endpoint.ts'

/** The addresses of what residents send that belong to no collection. */
export const messageEndpoints: readonly Endpoint[] = [messageIntakeEndpoint]
