import type { Payload } from 'payload'
import { settingsOf } from '../../settings.ts'

export const unsubscribePath = '/round-up/unsubscribe'

/** Where one reader ends their e-mails, without an account. */
export const unsubscribeAddress = (payload: Payload, token: string): string =>
  `${settingsOf(payload).cmsUrl}${payload.config.routes.api}${unsubscribePath}?token=${token}`
