import type SMTPTransport from 'nodemailer/lib/smtp-transport'

const here = ['localhost', '127.0.0.1', '[::1]']

/**
 * What an address such as `smtps://user:password@host` or `smtp://host:587` says. Beyond this computer nothing leaves
 * without TLS.
 */
export function smtpOptions(address: string): SMTPTransport.Options {
  const { protocol, hostname, port, username, password } = new URL(address)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !here.includes(hostname),
    ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
