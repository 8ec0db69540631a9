import { createTransport, type SendMailOptions } from 'nodemailer'
import { z } from 'zod'
import type { Settings } from '../options.ts'
import { MailFailed, type Mail } from './mail.ts'
import { writeMailFile } from './mail-files.ts'
import { smtpOptions } from './smtp-options.ts'

export type MailPlace = Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir' | 'cmsUrl'>

/** Sends one e-mail by SMTP, or writes it to a file where there is no server. Throws `MailFailed`. */
export async function sendMail(place: MailPlace, mail: Mail): Promise<void> {
  const message = toMessage(place, mail)
  if (place.smtpUrl === null) {
    const { message: bytes } = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: 'windows',
    }).sendMail(message)
    await writeMailFile(place, mail.key, bytes as Buffer)
    return
  }
  const transport = createTransport(smtpOptions(place.smtpUrl))
  try {
    await transport.sendMail(message)
  } catch (error) {
    throw failedBecause(error)
  } finally {
    transport.close()
  }
}

/** The border: what stands in a header is one line, and one address is one address. */
function toMessage(
  { mailFrom, cmsUrl }: MailPlace,
  { key, to, subject, text, html, unsubscribe }: Mail,
): SendMailOptions {
  if (/[\p{Cc}\u2028\u2029]/u.test(subject)) throw new MailFailed('Expected a subject of one line.')
  const address = z.email().safeParse(to)
  if (!address.success) throw new MailFailed('Expected one e-mail address to send to.', { isRefused: true })
  return {
    from: mailFrom,
    to: { name: '', address: address.data },
    subject,
    text,
    html,
    messageId: `<${key}@${new URL(cmsUrl).hostname}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== undefined && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    ...(unsubscribe !== undefined && { list: { unsubscribe: { url: unsubscribe, comment: '' } } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** The words of a server may repeat the address; its codes do not. */
function failedBecause(error: unknown): MailFailed {
  const { code, responseCode, command, response } = (error ?? {}) as Readonly<Record<string, unknown>>
  const parts = [code, responseCode, command].filter((each) => typeof each === 'string' || typeof each === 'number')
  const isRefused =
    code === 'EENVELOPE' && command === 'RCPT TO' && typeof response === 'string' && noSuchMailbox.test(response)
  return new MailFailed(`The e-mail did not leave: ${parts.join(' ') || 'for no reason that was given'}.`, {
    isRefused,
  })
}

/**
 * The enhanced status (RFC 3463) of an address that is nobody's: bad mailbox, domain or form of it, moved, or a domain that
 * takes no e-mail (RFC 7505). A bare 550 may as well be about us; 5.1.7 and 5.1.8 are, and 5.7.x is a rule of the server.
 */
const noSuchMailbox = /^5\d\d[ -]5\.1\.(?:1|2|3|6|10)(?!\d)/
