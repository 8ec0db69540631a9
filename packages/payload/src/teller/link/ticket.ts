import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Payload } from 'payload'
import { settingsOf } from '../../settings.ts'

const lifetimeSeconds = 15 * 60

/**
 * Shows for a quarter of an hour that the PIN of this link was typed. Only the CMS can make one: its key is the secret
 * of the CMS, which no site has.
 */
export function newTicket(payload: Payload, linkHash: string): string {
  const until = Math.floor(settingsOf(payload).now().getTime() / 1000) + lifetimeSeconds
  return `${until}.${mac(payload, linkHash, until)}`
}

/** False for a ticket of another link, one that has ended, and anything that is none. */
export function isTicket(payload: Payload, linkHash: string, ticket: string | undefined): boolean {
  const [, until, given] = /^(\d{1,12})\.([0-9a-f]{64})$/.exec(ticket ?? '') ?? []
  if (until === undefined || given === undefined) return false
  if (Number(until) <= settingsOf(payload).now().getTime() / 1000) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(mac(payload, linkHash, Number(until))))
}

const mac = ({ secret }: Payload, linkHash: string, until: number): string =>
  createHmac('sha256', secret).update(`use-it teller ticket\n${linkHash}\n${until}`).digest('hex')
