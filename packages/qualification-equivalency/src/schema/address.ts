import { z } from 'zod'

/** The address of a page. No other protocol, so that a link never runs anything. */
export const addressSchema = z.url({
  protocol: /^https?$/,
  error: 'Expected the address of a page, for example https://www.nmc.org.uk/',
})
