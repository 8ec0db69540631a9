import { createElement, type ReactElement } from 'react'
import type { PayloadRequest } from 'payload'
import { expect, test, vi } from 'vitest'
import { withAdmin } from '../../src/admin/with-admin.ts'
import { MessageWords } from '../../src/messages/admin/message-words.tsx'
import { RoundUpPanel } from '../../src/round-up/admin/round-up-panel.tsx'
import { RoundUps } from '../../src/round-up/admin/round-ups.tsx'
import { recalledRoundUps } from '../../src/round-up/recalled-round-ups.ts'
import { slugs } from '../../src/slugs.ts'
import { TakeDownProgress } from '../../src/take-down/admin/take-down-progress.tsx'
import { testCity } from '../support/city.ts'

/** A minute past midnight in the city, and the day before where all clocks of computers are. */
const moment = '2027-07-03T23:01:00.000Z'

const server = vi.hoisted((): { answer: unknown; row: unknown; admin: unknown } => ({
  answer: null,
  row: null,
  admin: null,
}))
vi.mock('@payloadcms/ui', () => ({
  Button: ({ children }: { children: string }) => createElement('button', null, children),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' }, admin: server.admin } }),
  useDocumentInfo: () => ({ id: 'a', lastUpdateTime: 0, savedDocumentData: server.row }),
  useFormModified: () => false,
  useModal: () => ({}),
}))
vi.mock('../../src/admin/shared/use-answer.ts', () => ({
  useAnswer: () => ({ answer: server.answer, problem: null, again: () => undefined }),
}))

// Without types of its own here: nothing else in this package draws on a server.
const drawing: string = 'react-dom/server'
const { renderToStaticMarkup } = (await import(drawing)) as { renderToStaticMarkup: (element: ReactElement) => string }
server.admin = withAdmin({} as never, testCity).admin
const draw = (element: ReactElement, { answer, row }: { answer?: unknown; row?: unknown }): string => {
  server.answer = answer ?? null
  server.row = row ?? null
  return renderToStaticMarkup(element)
}

const sent = { status: 'sent', sentAt: moment, recipients: 2, waiting: 0, unsure: [], leftOut: [], blocked: [] }

test.each([
  ['a message', createElement(MessageWords), { row: { name: 'A Neighbour', receivedAt: moment } }],
  ['a round-up', createElement(RoundUpPanel), { answer: { ...sent, subject: 'The week', text: '' } }],
  [
    'the list of round-ups',
    createElement(RoundUps, { mayDraft: false }),
    { answer: { docs: [{ id: 'a', subject: 'The week', ...sent }] } },
  ],
  [
    'a take-down',
    createElement(TakeDownProgress),
    { answer: { verifiedAt: moment, erasedAt: moment, eraseOn: null, recall: [], roundUps: [] } },
  ],
])('%s says the day of the city', (_, panel, given) => {
  const html = draw(panel, given)
  expect(html).toContain('4 July 2027')
  expect(html).not.toContain('3 July 2027')
})

test('the list of round-ups to tell people about says the day of the city', async () => {
  const rows: Record<string, unknown[]> = {
    [slugs.roundUps]: [{ id: 'a', status: 'sent', sentAt: moment, codes: ['bcdfghjk'] }],
    [slugs.takeDowns]: [{ code: 'bcdfghjk', on: '2027-07-05T12:00:00.000Z' }],
  }
  const find = ({ collection }: { collection: string }) => Promise.resolve({ docs: rows[collection] })
  const payload = { db: { find }, find, config: { custom: { useIt: { city: testCity } } } }
  const found = await recalledRoundUps({ payload } as unknown as PayloadRequest)
  expect(found).toMatchObject([{ takenDownOn: '2027-07-05', sentOn: '2027-07-04' }])
})
