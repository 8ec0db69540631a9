import { createElement, type ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { PrintedRuns } from '../../src/share-kit/admin/printed-runs.tsx'
import { TakeDownProgress } from '../../src/take-down/admin/take-down-progress.tsx'
import type { TakeDownProgress as Progress } from '../../src/take-down/progress.ts'

const server = vi.hoisted((): { answer: unknown } => ({ answer: null }))
vi.mock('@payloadcms/ui', () => ({
  useConfig: () => ({
    config: { routes: { api: '/api', admin: '/admin' }, admin: { custom: { useIt: { timeZone: 'UTC' } } } },
  }),
  useDocumentInfo: () => ({ id: 'a', lastUpdateTime: 0 }),
}))
vi.mock('../../src/admin/shared/use-answer.ts', () => ({
  useAnswer: () => ({ answer: server.answer, problem: null, again: () => undefined }),
}))

// Without types of its own here: nothing else in this package draws on a server.
const drawing: string = 'react-dom/server'
const { renderToStaticMarkup } = (await import(drawing)) as { renderToStaticMarkup: (element: ReactElement) => string }
const wordsOf = (element: ReactElement) => renderToStaticMarkup(element).replaceAll(/<[^>]+>/g, '')

const run = { id: 'r', number: 'P261121-BCD', copies: 200, places: 'Old Town library', printedOn: '2026-11-21' }

describe.each([
  ['leaflet', 'en', '200 × Leaflet, English'],
  ['press', 'ur', '200 × Sheet for press and radio, Urdu'],
  // Written by hand into the database, or by a newer version.
  ['kite', 'xx', '200 × kite, xx'],
])('a run of kind %s in %s', (kind, language, said) => {
  test('is said in words where paper is printed', () => {
    const words = wordsOf(createElement(PrintedRuns, { runs: [{ ...run, kind, language }], admin: '/admin' }))
    expect(words).toContain(`P261121-BCD: ${said}, 21 November 2026. Old Town library`)
  })

  test('is said in words where it has to be fetched back', () => {
    const recall: Progress['recall'] = [
      { ...run, kind, language, code: 'bcdfghjk', takenDownOn: '2026-11-22', fromSite: 'W…-BCDFGHJK' },
    ]
    server.answer = {
      ...{ verifiedAt: null, alarmedAt: null, addresses: 0, notGone: [], receiptHash: null, erasedAt: null },
      ...{ eraseOn: null, recall, fromSite: 'W…-BCDFGHJK', roundUps: [] },
    }
    expect(wordsOf(createElement(TakeDownProgress))).toContain(`${said}, number P261121-BCD, printed 21 November 2026`)
  })
})
