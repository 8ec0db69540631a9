import { createElement, type ReactElement } from 'react'
import { expect, test, vi } from 'vitest'
import { PrintKit } from '../../src/share-kit/admin/print-kit.tsx'
import type { KitView, PaperLanguage } from '../../src/share-kit/views.ts'

const server = vi.hoisted((): { answer: unknown } => ({ answer: null }))
vi.mock('@payloadcms/ui', () => ({
  Button: ({ children }: { children: string }) => createElement('button', null, children),
  useConfig: () => ({ config: { routes: { api: '/api', admin: '/admin' } } }),
  useDocumentInfo: () => ({ id: 'a', lastUpdateTime: 0 }),
}))
vi.mock('../../src/admin/shared/use-answer.ts', () => ({
  useAnswer: () => ({ answer: server.answer, problem: null, again: () => undefined }),
}))

// Without types of its own here: nothing else in this package draws on a server.
const drawing: string = 'react-dom/server'
const { renderToStaticMarkup } = (await import(drawing)) as { renderToStaticMarkup: (element: ReactElement) => string }

const address = 'https://use-it.example/ur/champions/bcdfghjk'
const inUrdu = (overrides: Partial<PaperLanguage>): PaperLanguage => ({
  ...{ language: 'ur', name: 'اردو', title: 'سائیکل', whyNotPrint: [], whyNotPress: [], champion: address },
  ...overrides,
})
const panel = (...languages: PaperLanguage[]) => {
  const view: KitView = { code: 'bcdfghjk', languages, steps: [], codes: [], runs: [], today: '2026-11-21' }
  server.answer = { view }
  return renderToStaticMarkup(createElement(PrintKit))
}

test('the panel leads to the page of the champion in the language that is chosen, also where nothing may be printed', () => {
  for (const html of [panel(inUrdu({})), panel(inUrdu({ whyNotPrint: ['Paper is not allowed.'] }))]) {
    expect(html).toMatch(
      new RegExp(`<a href="${address}"[^>]*>Cards, messages and what to say: the champion’s page</a>`),
    )
    expect(html).toContain('</a> (Urdu)')
  }
})

test('of a story that the site does not show there is no such page', () => {
  const html = panel(inUrdu({ champion: null, whyNotPrint: ['Not on the website.'] }))
  expect(html).toContain('Not on the website.')
  expect(html).not.toContain('<a ')
})
