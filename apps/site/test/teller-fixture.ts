import { aTellerLink, aTellerStory, aWaitingText } from '@use-it-cities/fixtures/teller'
import type { GoneReceipt, TellerPublication } from '@use-it-cities/success-stories/teller'
import type { FakeCms } from './fake-cms.ts'
import { city, codeOf, paragraph } from './fixture.ts'

export { tellerSecret } from '@use-it-cities/fixtures/teller'
export const tellerPin = '204816'
/** A PIN at which the CMS says that there were too many. */
export const closingPin = '000000'

/** One link, to the first story of `aFeed`. */
export const aTellerPublication = (revision = 1, gone?: GoneReceipt): TellerPublication => ({
  contract: 1,
  city: city.id,
  revision,
  links: [aTellerLink({ code: codeOf(1000), expiresOn: '2027-05-20', ...(gone && { gone }) })],
})

/** Every address was gone four seconds later. */
export const aGoneReceipt: GoneReceipt = {
  on: '2026-11-21',
  startedAt: '2026-11-21T10:00:00.000Z',
  verifiedAt: '2026-11-21T10:00:04.000Z',
  addresses: 73,
  hash: 'ab'.repeat(32),
}

const story = aTellerStory({
  code: codeOf(1000),
  texts: [
    aWaitingText({
      title: 'پڑوسیوں کی کہانی',
      summary: 'کمیونٹی سینٹر کی ایک شام۔',
      body: [paragraph('اس میں ایک سال لگا۔')],
      parts: {
        did: ['میں نے پوچھا۔'],
        talk: { script: 'ایک پڑوسی کی کہانی۔', facts: [], notYet: [], ifAsked: [] },
      },
    }),
  ],
  receipts: [
    {
      act: 'ask-for-change',
      language: 'ur',
      receivedAt: '2026-11-20T18:00:00.000Z',
      words: 'میرا نام نہ لکھیں۔',
      answeredAt: '2026-11-21T09:00:00.000Z',
    },
  ],
})

/** The CMS knows the PIN of the link, hears everything that is said, and prints the receipt. */
export function withTeller(cms: FakeCms): void {
  const ticket = 'ticket-of-the-cms'
  const answer = (body: unknown) => ({ status: 200, body: JSON.stringify(body) })
  cms.tellers.set('/open', (asked) => {
    const { pin, ticket: shown } = asked as { pin?: string; ticket?: string }
    if (pin === closingPin) return answer({ ok: false, code: 'locked' })
    return answer(pin === tellerPin || shown === ticket ? { ok: true, story, ticket } : { ok: false, code: 'wrong' })
  })
  cms.tellers.set('/say', () => answer({ ok: true, code: 'done' }))
  cms.tellers.set('/gone.pdf', () => ({ status: 200, type: 'application/pdf', body: '%PDF-1.7 receipt' }))
}
