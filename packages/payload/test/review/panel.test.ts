import { createElement, type ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { ReviewComments } from '../../src/admin/panels/review-comments.tsx'
import { ReviewFindings } from '../../src/admin/panels/review-findings.tsx'
import type { CommentView, FindingView, ReviewView } from '../../src/review/views.ts'

const screen = vi.hoisted(() => ({ isModified: false }))
vi.mock('@payloadcms/ui', () => ({
  Button: ({ children, disabled }: { children: string; disabled?: boolean }) =>
    createElement('button', { disabled }, children),
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useFormFields: () => undefined,
  useFormModified: () => screen.isModified,
}))

// Without types of its own here: nothing else in this package draws on a server.
const drawing: string = 'react-dom/server'
const { renderToStaticMarkup } = (await import(drawing)) as { renderToStaticMarkup: (element: ReactElement) => string }

const aFinding = (overrides: Partial<FindingView> = {}): FindingView => ({
  code: 'words.jargon',
  severity: 'warning',
  path: 'texts/en/body/2',
  sentence: 'Not everybody knows “holistic”.',
  holdsUp: true,
  mayLetStand: true,
  letStand: null,
  ...overrides,
})
const aReview = (findings: FindingView[]): ReviewView => ({
  text: 'a'.repeat(24),
  hash: 'f'.repeat(64),
  state: 'draft',
  standing: 'draft',
  by: null,
  on: null,
  scheduledFor: null,
  maySubmit: true,
  mayRequestChanges: false,
  findings,
  comments: [],
})
const aComment = (overrides: Partial<CommentView> = {}): CommentView => ({
  id: 'c',
  kind: 'comment',
  field: null,
  words: 'Lovely.',
  by: 'A reviewer',
  on: '2026-11-21T10:00:00.000Z',
  isResolved: false,
  mayResolve: true,
  isAboutOlderWords: false,
  ...overrides,
})
const done = () => Promise.resolve()
const findings = (...all: FindingView[]) =>
  renderToStaticMarkup(createElement(ReviewFindings, { review: aReview(all), isBusy: false, onLetStand: done }))
const comments = (...all: CommentView[]) =>
  renderToStaticMarkup(createElement(ReviewComments, { comments: all, isBusy: false, onSay: done, onResolve: done }))

describe('the panel of a review', () => {
  test('says what is to settle and where, and offers to let stand what this person may', () => {
    const html = findings(aFinding(), aFinding({ path: 'texts/en/title', mayLetStand: false }))
    expect(html).toContain('2 to settle before these words can be published.')
    expect(html).toContain('<strong>Part 3:</strong> Not everybody knows')
    expect(html).toContain('<strong>Title:</strong>')
    expect(html.match(/Let it stand, because …/g)).toHaveLength(1)
  })

  test('what a teller did not allow comes first and cannot be let stand', () => {
    const error = aFinding({ severity: 'error', code: 'identifying.place', mayLetStand: false, sentence: 'Too exact.' })
    const html = findings(aFinding(), error)
    expect(html.indexOf('Too exact.')).toBeLessThan(html.indexOf('Not everybody'))
    expect(findings(error)).not.toContain('Let it stand')
  })

  test('a reason is shown with who gave it; advice holds nothing up', () => {
    const letStand = { reason: 'It is <b>the name</b>.', by: 'you', on: '2026-11-21T10:00:00.000Z' }
    const html = findings(
      aFinding({ letStand, holdsUp: false }),
      aFinding({ severity: 'advice', holdsUp: false, mayLetStand: false, path: 'texts/en' }),
    )
    expect(html).toContain('Nothing holds these words up.')
    expect(html).toContain('Let stand by you: <bdi>It is &lt;b&gt;the name&lt;/b&gt;.</bdi>')
    expect(html).toContain('Think about this')
  })

  test('nothing is let stand in words that are not saved', () => {
    screen.isModified = true
    expect(findings(aFinding())).toContain('Save your changes before you let anything stand.')
    screen.isModified = false
    expect(findings(aFinding())).not.toContain('Save your changes')
  })

  test('comments: open ones first, settled ones folded, older words said, words never markup', () => {
    const html = comments(
      aComment({ isResolved: true, mayResolve: false, words: 'Old.' }),
      aComment({ kind: 'changes', field: 'summary', isAboutOlderWords: true, words: '<script>x</script>' }),
    )
    expect(html).toContain('A reviewer asks for changes, summary:')
    expect(html).toContain('The words have changed since.')
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('Settled (1)')
    expect(html.indexOf('script')).toBeLessThan(html.indexOf('Old.'))
    expect(comments()).toContain('Nothing is open.')
  })
})
