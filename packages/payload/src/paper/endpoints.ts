import type { Endpoint } from 'payload'
import { entriesEndpoint } from './server/entries-endpoint.ts'
import { formEndpoint, formsEndpoint } from './server/forms-endpoint.ts'
import { serialEndpoint } from './server/serial-endpoint.ts'

/** What the screen for typing in paper forms asks for. */
export const paperEndpoints: readonly Endpoint[] = [formsEndpoint, formEndpoint, serialEndpoint, entriesEndpoint]
