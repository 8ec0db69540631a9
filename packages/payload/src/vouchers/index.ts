import type { Endpoint } from 'payload'
import { deskEndpoints } from './desk/endpoints.ts'
import { statementEndpoints } from './statement/endpoints.ts'

/** Everything of the vouchers desk that has an address. */
export const voucherEndpoints: readonly Endpoint[] = [...deskEndpoints, ...statementEndpoints]
