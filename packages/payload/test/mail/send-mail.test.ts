import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { dropOldMailFiles } from '../../src/mail/mail-files.ts'
import { mailSettings } from '../../src/mail/mail-settings.ts'
import type { Mail } from '../../src/mail/mail.ts'
import { sendMail, type MailPlace } from '../../src/mail/send-mail.ts'
import { smtpOptions } from '../../src/mail/smtp-options.ts'
import { paragraphs } from '../../src/mail/to-html.ts'
import { mailFiles } from '../support/mail-files.ts'
import { startSmtp } from './smtp-for-tests.ts'

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'use-it-mail-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

const place: MailPlace = {
  smtpUrl: null,
  mailFrom: 'USE-IT <use-it@example.org>',
  dataDir,
  cmsUrl: 'https://cms.example.org',
}
const mail = (overrides: Partial<Mail> = {}): Mail => ({
  key: 'a-mail',
  to: 'desk@example.org',
  subject: 'Hello',
  text: 'Some words',
  html: '<p>Some words</p>',
  ...overrides,
})

describe('without a server', () => {
  test('an e-mail is a file for whoever runs the CMS, once however often it is sent', async () => {
    for (let at = 0; at < 2; at += 1) await sendMail(place, mail({ text: 'سلام', subject: 'خوش آمدید' }))
    const folder = path.join(dataDir, 'mail')
    expect(readdirSync(folder)).toEqual(['a-mail.eml'])
    expect(statSync(path.join(folder, 'a-mail.eml')).mode & 0o077).toBe(0)
    const [file] = await mailFiles({ dataDir })
    expect(file).toMatch(/^From: "USE-IT" <use-it@example\.org>\r$/m)
    expect(file).toMatch(/^To: desk@example\.org\r$/m)
    expect(file).toContain('Message-ID: <a-mail@cms.example.org>')
    expect(file).toMatch(/^Subject: =\?UTF-8\?/m)
  })

  test('it goes after a month', async () => {
    const file = path.join(dataDir, 'mail', 'a-mail.eml')
    const now = () => new Date('2026-11-21T10:00:00Z')
    utimesSync(file, new Date('2026-10-23T10:00:00Z'), new Date('2026-10-23T10:00:00Z'))
    await dropOldMailFiles({ dataDir, now })
    expect(readdirSync(path.dirname(file))).toHaveLength(1)
    utimesSync(file, new Date('2026-10-20T10:00:00Z'), new Date('2026-10-20T10:00:00Z'))
    // One that another process deleted between the listing and the look.
    const vanished = path.join(path.dirname(file), 'a-first.eml')
    symlinkSync(path.join(dataDir, 'nowhere'), vanished)
    await dropOldMailFiles({ dataDir, now })
    rmSync(vanished)
    expect(readdirSync(path.dirname(file))).toHaveLength(0)
    await dropOldMailFiles({ dataDir: path.join(dataDir, 'nowhere'), now })
  })

  test.each(['../../outside', 'a/b', '..', 'x\u0000y'])('a key cannot leave the folder: %j', async (key) => {
    await sendMail(place, mail({ key })).catch(() => undefined)
    expect(readdirSync(dataDir)).toEqual(['mail'])
  })
})

describe('what stands in a header', () => {
  test.each(['a\r\nBcc: b@example.org', 'a\nb', 'a\rb', 'a\u0000b', 'a\u2028b'])(
    'a subject of two lines is refused: %j',
    async (subject) => {
      await expect(sendMail(place, mail({ subject }))).rejects.toThrow('one line')
    },
  )

  test.each([
    'a@example.org, b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'A <a@example.org>',
    'a',
    '',
    'a@example.org;b@example.org',
    'undisclosed:a@example.org',
  ])('only one address is one address: %j', async (to) => {
    await expect(sendMail(place, mail({ to }))).rejects.toThrow('one e-mail address')
  })

  test('law: whatever stands in the words, there is one reader and nothing more in the head', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom('\r\n\r\nBcc: x@example.org', '.\r\n.\r\nMAIL FROM:<x>', '\r\n--boundary--\r\n'),
    )
    await fc.assert(
      fc.asyncProperty(words, words, async (text, html) => {
        await sendMail(place, mail({ key: 'law', text, html }))
        const [file = ''] = await mailFiles({ dataDir })
        const [head = ''] = file.split('\r\n\r\n')
        return (head.match(/^(to|cc|bcc|subject):/gim) ?? []).join() === 'To:,Subject:'
      }),
      { numRuns: 100 },
    )
  })
})

describe('with a server', () => {
  test('it is handed in with the name and the password of the address, to one reader', async () => {
    const server = await startSmtp({ user: 'use it@example.org', pass: 'p:/@ß' })
    await sendMail(
      { ...place, smtpUrl: server.url },
      mail({ unsubscribe: 'https://cms.example.org/api/round-up/unsubscribe?token=x' }),
    )
    await server.stop()
    expect(server.received).toMatchObject([{ from: 'use-it@example.org', to: ['desk@example.org'] }])
    expect(server.received[0]?.text).toMatch(/^List-Unsubscribe:\s+<https:\/\/cms\.example\.org/m)
  })

  test('why it did not leave names no address and no password', async () => {
    const server = await startSmtp({ user: 'me', pass: 'right' })
    const wrong = server.url.replace('right', 'secret-guess')
    const attempt = (smtpUrl: string, to = 'desk@example.org') =>
      sendMail({ ...place, smtpUrl }, mail({ to })).catch((error: unknown) => error)
    server.says.set('nobody@example.org', 550).set('later@example.org', 451)
    const failures = [
      await attempt(wrong),
      await attempt(server.url, 'nobody@example.org'),
      await attempt(server.url, 'later@example.org'),
    ]
    await server.stop()
    failures.push(await attempt(server.url))
    expect(failures).toMatchObject([
      { isRefused: false },
      { isRefused: true },
      { isRefused: false },
      { isRefused: false },
    ])
    expect(failures.map(String).join()).not.toMatch(/example\.org|secret-guess/)
    expect(String(failures[3])).toMatch(/ECONNREFUSED|ESOCKET|ECONNECTION/)
    expect(server.received).toEqual([])
  })
})

describe('only a server that says so of the reader’s own mailbox refuses the reader', () => {
  test.each([
    ['no such mailbox, 550 5.1.1', 'desk@example.org', 550, false, true],
    ['a bare 550, which may be about us', 'desk@example.org', 550, true, false],
    ['a rule of the server, 5.7.1', 'desk@example.org', 557, false, false],
    ['a full mailbox, 552 5.2.2', 'desk@example.org', 552, false, false],
    ['our own address, 550 5.1.1', 'use-it@example.org', 550, false, false],
    ['our own address, a bare 553', 'use-it@example.org', 553, true, false],
  ])('%s', async (_, address, code, isTerse, isRefused) => {
    const server = await startSmtp({ isTerse })
    server.says.set(address, code)
    const error = await sendMail({ ...place, smtpUrl: server.url }, mail()).catch((each: unknown) => each)
    await server.stop()
    expect(error).toMatchObject({ name: 'MailFailed', isRefused })
  })

  test('a subject that cannot be sent is no fault of the reader', async () => {
    await expect(sendMail(place, mail({ subject: 'a\nb' }))).rejects.toMatchObject({ isRefused: false })
  })
})

test('beyond this computer nothing is handed in without TLS', () => {
  const facts = [
    'smtp://mail.example.org',
    'smtps://mail.example.org',
    'smtp://localhost:1025',
    'smtp://mail.example.org?requireTLS=false&secure=false',
  ]
  expect(
    facts
      .map((each) => smtpOptions(each))
      .map(({ host, port, secure, requireTLS }) => [host, port, secure, requireTLS]),
  ).toEqual([
    ['mail.example.org', 587, false, true],
    ['mail.example.org', 465, true, false],
    ['localhost', 1025, false, false],
    ['mail.example.org', 587, false, true],
  ])
})

test.each([
  [{}, null],
  [{ SMTP_URL: '', MAIL_FROM: ' ' }, null],
  [{ SMTP_URL: 'smtps://u:p@mail.example.org', MAIL_FROM: 'USE-IT <a@example.org>' }, null],
  [{ SMTP_URL: 'smtps://u:p@mail.example.org', MAIL_FROM: 'a@example.org' }, null],
  [{ SMTP_URL: 'smtps://u:p@mail.example.org' }, /MAIL_FROM beside SMTP_URL/],
  [{ SMTP_URL: 'mail.example.org', MAIL_FROM: 'a@example.org' }, /begin with smtp/],
  [{ SMTP_URL: 'http://mail.example.org', MAIL_FROM: 'a@example.org' }, /begin with smtp/],
  [{ MAIL_FROM: 'a@example.org, b@example.org' }, /MAIL_FROM as/],
  [{ MAIL_FROM: 'X\r\nBcc: y <a@example.org>' }, /MAIL_FROM as/],
  [{ MAIL_FROM: 'nobody' }, /MAIL_FROM as/],
  [{ MAIL_FROM: 'USE-IT <a@example.org' }, /MAIL_FROM as/],
])('the settings %j', (env, wrong) => {
  if (wrong) expect(() => mailSettings({}, env)).toThrow(wrong)
  else expect(mailSettings({}, env).mailFrom).toMatch(/@/)
})

test('web addresses become links, and everything else stays words', () => {
  expect(paragraphs('See https://a.example.org/x?y=1&z="2".\nOr\n\n<b>bold</b>')).toEqual([
    '<p>See <a href="https://a.example.org/x?y=1&#38;z=">https://a.example.org/x?y=1&#38;z=</a>&#34;2&#34;.<br>Or</p>',
    '<p>&#60;b&#62;bold&#60;/b&#62;</p>',
  ])
})
