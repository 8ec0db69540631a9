import { languageCodes } from '@use-it-cities/core'
import { describe, expect, test } from 'vitest'
import { createPrinter, type PrintCity, type TellerSlipRequest } from '../src/index.ts'
import { dayIn } from '../src/words/formats.ts'
import { sayIn } from '../src/words/say.ts'
import { aSlipRequest } from './support/a-consent.ts'
import { city } from './support/a-questionnaire.ts'
import { codesOf } from './support/codes-of.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { tellerSlip } = createPrinter({ city })
const reachable: PrintCity = {
  ...city,
  contact: { phone: '0121 496 0000', email: 'hello@example.org', note: { en: 'On weekdays.' } },
}
const slip = async (request: TellerSlipRequest, of: PrintCity = city) =>
  printed(createPrinter({ city: of }).tellerSlip(request))
const textOf = async (request: TellerSlipRequest, of: PrintCity = city) =>
  (await readPdf(await slip(request, of))).pages
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')

describe.each(languageCodes)('the slip with a link in %s', (language) => {
  const say = sayIn(language)
  const request = aSlipRequest(language)

  test('is one page of tagged PDF/UA-1 in the order of reading, the PIN last of all', async () => {
    const pdf = await readPdf(await slip(request))
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: say('ownPageTitle') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.pages).toHaveLength(1)
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Link', 'Figure']))
    expect(pdf.alternatives).toEqual([say('receiptPage')])
    const text = letters(pdf.pages.join(' '))
    const keys = ['ownPageTitle', 'ownPageSee', 'ownPageMore', 'ownPageScan', 'receiptSecret', 'ownPageLost'] as const
    const order = (language === 'bn' ? keys.slice(0, 1) : [...keys, 'ownPageCut' as const]).map((key) =>
      text.indexOf(letters(say(key))),
    )
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    if (language !== 'bn') expect(text).toContain(letters(dayIn(language, request.expiresOn)))
    expect(pdf.pieces.indexOf('204 816')).toBeGreaterThan(pdf.pieces.indexOf('abcde'))
  })

  test('has the groups of the address in their order, also where lines run from the right', async () => {
    const pdf = await readPdf(await slip(request))
    expect(pdf.pieces).toContain('abcde-fghjk-mnpqr-stvwx-yz2345')
    expect(pdf.links).toContain(request.address)
  })

  test('opens the page when a phone is held over it', async () => {
    expect(await codesOf(await slip(request))).toEqual([request.address])
  })
})

test('an English slip says what it is for, until when, whom to call and what to do when it is lost', async () => {
  const text = await textOf(aSlipRequest('en'), reachable)
  for (const known of [
    'Take your story down, on any day, without giving a reason.',
    'It works until 21 November 2027.',
    '0121 496 0000',
    'hello@example.org',
    'On weekdays.',
    'If you lose this paper, tell us.',
    'Cut here, and keep the two parts in two places.',
    '204 816',
    'You do not need them to take your story down.',
  ])
    expect(text).toContain(known)
})

test('the part with the PIN does not say what it opens', async () => {
  const [, part = ''] = (await textOf(aSlipRequest('en'), reachable)).split('Cut here, and keep')
  expect(part).toContain('204 816')
  for (const secret of ['https', 'abcde', 'use-it']) expect(part).not.toContain(secret)
})

test('a city that nobody can call still has the rest', async () => {
  expect(await textOf(aSlipRequest('en'), { ...city, contact: {} })).toContain('If you lose this paper')
})

test.each<[Partial<TellerSlipRequest>, object]>([
  [{ address: 'javascript:alert(1)' }, { code: 'not-a-slip', field: 'address' }],
  [{ address: `https://use-it.example/t/${'a'.repeat(5_000)}` }, { code: 'not-a-slip', field: 'address' }],
  [{ pin: '12345' }, { code: 'not-a-slip', field: 'pin' }],
  [{ pin: '12 345' }, { code: 'not-a-slip', field: 'pin' }],
  [{ expiresOn: '2026-02-30' }, { code: 'not-a-date', received: '2026-02-30' }],
])('a slip that opens nothing is not printed, and the error keeps the secret: %j', async (changes, error) => {
  expect(await tellerSlip(aSlipRequest('en', changes))).toEqual({ ok: false, error })
})

test('the document says no day on which it was made, and names neither the link nor the PIN beside its text', async () => {
  const source = Buffer.from(await slip(aSlipRequest('en'))).toString('latin1')
  const [xmp = ''] = /<x:xmpmeta.*<\/x:xmpmeta>/s.exec(source) ?? []
  for (const secret of ['204', 'abcde']) expect(xmp).not.toContain(secret)
  expect(source).not.toMatch(/CreationDate/)
})
