import type { PressRequest, Printer } from '@use-it-cities/print'
import { expect, test } from 'vitest'
import { paperOf } from '../../src/share-kit/paper-of.ts'
import type { PrintableStory } from '../../src/share-kit/printable-story.ts'

test('the press is given whom the leaflet of the same story gives', async () => {
  const asked: PressRequest[] = []
  const pressSheet = (request: PressRequest) => {
    asked.push(request)
    return Promise.resolve({ ok: true, value: new Uint8Array() } as const)
  }
  const next = { phone: '0121 496 0111', where: 'North Trust, 2 High Street, Tuesdays' }
  await paperOf({ pressSheet } as unknown as Printer, {
    story: {
      code: 'k7mfr2wq',
      partner: { id: 'north-trust', name: 'North Trust' },
      visibility: () => ({ visible: true, until: null }),
    } as unknown as PrintableStory,
    text: { language: 'en', title: 'Soup', summary: 'Forty came.', body: [] } as never,
    kind: 'press',
    run: 'P261121-BCD',
    next,
    short: null,
    siteUrl: 'https://stories.example.org',
    on: '2026-11-21',
  })
  expect(asked).toMatchObject([{ contact: next }])
})
