import { z } from 'zod'
import type { Settings, UseItOptions } from '../options.ts'

/** Where e-mails of a CMS without an SMTP server say that they come from: an address that no server answers. */
const fromNowhere = 'USE-IT <use-it@localhost>'

/** How e-mails leave. Throws a sentence when an address cannot be one: better at the start than on a Monday morning. */
export function mailSettings(
  options: Pick<UseItOptions, 'smtpUrl' | 'mailFrom'>,
  env: Readonly<Record<string, string | undefined>>,
): Pick<Settings, 'smtpUrl' | 'mailFrom'> {
  const smtpUrl = filled(options.smtpUrl ?? env.SMTP_URL)
  const mailFrom = filled(options.mailFrom ?? env.MAIL_FROM)
  if (smtpUrl !== null && !/^smtps?:$/.test(protocolOf(smtpUrl)))
    throw new Error(
      'Expected SMTP_URL to begin with smtp:// or smtps://, for example smtps://user:password@mail.example.org.',
    )
  if (smtpUrl !== null && mailFrom === null)
    throw new Error(
      'Expected MAIL_FROM beside SMTP_URL, for example "USE-IT <use-it@example.org>": whom e-mails are from.',
    )
  if (mailFrom !== null && !isMailbox(mailFrom))
    throw new Error(
      `Expected MAIL_FROM as "USE-IT <use-it@example.org>" or use-it@example.org; ${JSON.stringify(mailFrom)} came.`,
    )
  return { smtpUrl, mailFrom: mailFrom ?? fromNowhere }
}

const filled = (value: string | undefined): string | null =>
  value === undefined || value.trim() === '' ? null : value.trim()

const protocolOf = (address: string): string => (URL.canParse(address) ? new URL(address).protocol : '')

/** A name that needs no quotes, and an address in angle brackets; or an address alone. */
function isMailbox(value: string): boolean {
  const [, name, address] = /^(?:([^<>"\\,;:@\p{Cc}]*)<)?([^<>\s]+)>?$/u.exec(value) ?? []
  return (
    address !== undefined &&
    value.includes('<') === value.includes('>') &&
    (name ?? '').length <= 100 &&
    z.email().safeParse(address).success
  )
}
