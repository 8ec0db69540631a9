import { languageCodes } from '@use-it-cities/core'
import { consentEventSchema } from '@use-it-cities/success-stories/schema'
import { describe, expect, test } from 'vitest'
import { createPrinter, type ConsentReceiptRequest, type PrintCity, type TakenDown } from '../src/index.ts'
import { dayIn } from '../src/words/formats.ts'
import { sayIn } from '../src/words/say.ts'
import type { WordKey } from '../src/words/words.ts'
import { aReceiptRequest, aTakenDown, whatWasAllowed } from './support/a-consent.ts'
import { city } from './support/a-questionnaire.ts'
import { codesOf } from './support/codes-of.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { consentReceipt, takeDownReceipt } = createPrinter({ city })
const plain = (pages: readonly string[]) =>
  pages
    .join(' ')
    .replace(/[\u2066-\u2069•]/g, '')
    .replace(/\s+/g, ' ')
const readReceipt = async (request: ConsentReceiptRequest) => readPdf(await printed(consentReceipt(request)))
const textOf = async (changes: Partial<ConsentReceiptRequest> = {}) =>
  plain((await readReceipt(aReceiptRequest('en', changes))).pages)
const goneText = async (changes: Partial<TakenDown> = {}, of: PrintCity = city) => {
  const receipt = createPrinter({ city: of }).takeDownReceipt({ language: 'en', receipt: aTakenDown(changes) })
  return plain((await readPdf(await printed(receipt))).pages)
}

function expectInOrder(text: string, words: readonly string[]) {
  const said = words.map((each) => text.indexOf(letters(each)))
  expect(said).not.toContain(-1)
  expect(said).toEqual(said.toSorted((a, b) => a - b))
}

test('what these tests allow is what a consent says', () => {
  const { success } = consentEventSchema.safeParse({
    ...whatWasAllowed({ refreshOn: undefined }),
    id: 'test',
    type: 'given',
    story: 'k7m2p9xw',
    subject: 'pseudonym',
    recordedAt: '2026-11-21T10:00:00Z',
    wording: { version: '2026-11', hash: '0'.repeat(64), review: 'source' },
    needsCountersignature: false,
  })
  expect(success).toBe(true)
})

describe.each(languageCodes)('receipts in %s', (language) => {
  const say = sayIn(language)
  const found = (keys: readonly WordKey[]) => keys.map((key) => say(key))

  test('what was allowed is a tagged PDF/UA-1 in the order of reading, with the code, the day and the way to stop it', async () => {
    const request = aReceiptRequest(language)
    const pdf = await readReceipt(request)
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: say('receiptTitle') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'Link', 'Figure']))
    expect(pdf.alternatives).toContain(say('receiptPage'))
    expect(pdf.links).toContain(request.link)
    const text = letters(pdf.pages.join(' '))
    const keys = [
      'receiptTitle',
      'receiptOn',
      'receiptNamesNobody',
      'receiptOrganisations',
      'receiptLanguages',
      'receiptNotChannels',
      'receiptRecognise',
      'placeArea',
      'consentLater',
      'consentLaterHow',
      'receiptSecret',
      'slipTakeDown',
      'slipNote',
    ] as const
    expectInOrder(text, found(language === 'bn' ? ['receiptTitle', 'receiptLanguages'] : keys))
    for (const known of ['k7m2p9', 'Test Advice Service', request.link ?? '']) expect(pdf.pieces).toContain(known)
    if (language !== 'bn') expect(text).toContain(letters(dayIn(language, '2026-11-21')))
  })

  test('a take-down is a tagged PDF/UA-1 in the order of reading, with when it was checked', async () => {
    const pdf = await readPdf(await printed(takeDownReceipt({ language, receipt: aTakenDown() })))
    expect(pdf).toMatchObject({ isTagged: true, uaPart: '1', title: say('takenTitle') })
    expect(pdf.language?.slice(0, 2)).toBe(language)
    expect(pdf.fonts.embedded).toBe(pdf.fonts.used)
    expect(pdf.pages).toHaveLength(1)
    const text = letters(pdf.pages.join(' '))
    const keys = ['takenTitle', 'consentCode', 'takenAddresses', 'takenSaid', 'takenNoRecall'] as const
    expectInOrder(text, found(language === 'bn' ? keys.slice(0, 1) : keys))
    for (const known of ['k7m2p9', '10:15:04', '73']) expect(pdf.pieces).toContain(known)
  })
})

describe('what an English receipt says', () => {
  test('what may be done, and what may not', async () => {
    const text = await textOf()
    for (const known of ['You said so on', '21 November 2026']) expect(text).toContain(known)
    expect(text).toMatch(/Where it may go Website Print: leaflets and posters/)
    expect(text).toMatch(/Where it may not go WhatsApp card: a picture to pass on Social media/)
    expect(text).toContain('20 November 2028')
    expect(text).toContain('20 September 2028')
    for (const known of ['First name', 'A larger part of the city']) expect(text).toContain(known)
  })

  test('that a voice may be played only where the teller said so: a record from before it was asked says no', async () => {
    const { identifiability } = whatWasAllowed()
    expect(await textOf()).toMatch(/A recording of your voice No/)
    const given = whatWasAllowed({ identifiability: { ...identifiability, voice: true } })
    expect(await textOf({ given })).toMatch(/A recording of your voice Yes/)
  })

  test('to whom it may and may not go are never the same', async () => {
    const text = await textOf({ given: whatWasAllowed({ channels: ['press'] }) })
    expect(text.match(/Press and broadcast/g)).toHaveLength(1)
    expect(text).toMatch(/Where it may go Press and broadcast/)
  })

  test('that nothing is ticked, where nothing is', async () => {
    const text = await textOf({ given: whatWasAllowed({ channels: [], languages: [] }) })
    expect(text.match(/Nothing is ticked here\./g)).toHaveLength(2)
  })

  test('an organisation whose name is not known by its id', async () => {
    expect(await textOf({ given: whatWasAllowed({ organisations: ['test-gone'] }) })).toContain('test-gone')
  })

  test('without a link there is no page, no code to scan and no secret to keep', async () => {
    const text = await textOf({ link: undefined })
    expect(text).not.toContain('Your own page')
    expect(text).not.toContain('Keep this paper to yourself')
    expect(text).toContain('hello@example.org')
  })

  test('a phone that is held over it finds the page', async () => {
    const request = aReceiptRequest('en')
    expect(await codesOf(await printed(consentReceipt(request)))).toContain(request.link)
  })

  test('what is no address on the web is printed and cannot be followed', async () => {
    const pdf = await readReceipt(aReceiptRequest('en', { link: 'javascript:alert(1)' }))
    expect(plain(pdf.pages)).toContain('javascript:alert(1)')
    expect(pdf.links).toEqual([])
    expect(pdf.alternatives).toEqual([])
  })
})

describe('what an English receipt of a take-down says', () => {
  test('that all is gone, when, of how many, and what cannot be called back', async () => {
    const text = await goneText()
    expect(text).toContain('21 November 2026 · 10:15:04 UTC')
    expect(text).toContain('Each one now says that it is gone.')
    expect(text).toContain('We cannot call back paper that was handed out')
    expect(text).toContain('If you still see it somewhere, tell us: hello@example.org')
  })

  test('the time on the clocks of the city, also when it is another day there', async () => {
    const there = { ...city, timeZone: 'Europe/London' }
    const late = { startedAt: '2026-07-01T23:30:00Z', verifiedAt: '2026-07-01T23:30:05Z' }
    expect(await goneText(late, there)).toContain('2 July 2026 · 00:30:05 BST')
  })

  test('a story that was shown nowhere, and nobody to call', async () => {
    const text = await goneText({ addresses: 0 }, { ...city, contact: {} })
    expect(text).toContain('This story was shown at no address of ours.')
    expect(text).not.toContain('tell us')
  })
})

test.each<[Partial<TakenDown>, object]>([
  [{ startedAt: 'yesterday' }, { code: 'not-a-receipt', field: 'startedAt', received: 'yesterday' }],
  [{ verifiedAt: '2026-11-21' }, { code: 'not-a-receipt', field: 'verifiedAt', received: '2026-11-21' }],
  [
    { verifiedAt: '2026-11-21T10:14:59Z' },
    { code: 'not-a-receipt', field: 'verifiedAt', received: '2026-11-21T10:14:59Z' },
  ],
  [{ addresses: -1 }, { code: 'not-a-receipt', field: 'addresses', received: '-1' }],
  [{ addresses: Number.NaN }, { code: 'not-a-receipt', field: 'addresses', received: 'NaN' }],
  [{ on: '2026-02-30' }, { code: 'not-a-date', received: '2026-02-30' }],
])('a receipt that would not be true is refused: %j', async (changes, error) => {
  expect(await takeDownReceipt({ language: 'en', receipt: aTakenDown(changes) })).toEqual({ ok: false, error })
})

test.each(['on', 'until', 'refreshOn'] as const)(
  'a day of a consent that does not exist is refused: %s',
  async (day) => {
    const given = whatWasAllowed({ [day]: '2026-02-30' })
    expect(await consentReceipt(aReceiptRequest('en', { given }))).toMatchObject({ error: { code: 'not-a-date' } })
  },
)

test('the same receipt gives the same bytes', async () => {
  const twice = await Promise.all(['ur', 'ur'].map(() => printed(consentReceipt(aReceiptRequest('ur')))))
  expect(Buffer.compare(...(twice as [Uint8Array, Uint8Array]))).toBe(0)
})

test('a link longer than a browser follows is printed without a code to scan', async () => {
  const link = `https://use-it.example/t/${'a'.repeat(5_000)}`
  const pdf = await readReceipt(aReceiptRequest('en', { link }))
  expect(letters(pdf.pages.join(' '))).toContain('a'.repeat(5_000))
  expect(pdf.links).toEqual([])
})
