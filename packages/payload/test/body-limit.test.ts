import { expect, test } from 'vitest'
import { refusedBody } from '../src/server/hardening/body-limit.ts'

const sent = (path: string, length: number) =>
  refusedBody({ method: 'POST', headers: { 'content-length': String(length) } }, path)?.status ?? 'welcome'

test.each([
  ['a picture', '/api/media', 8_500_000, 'welcome'],
  ['evidence', '/api/assessment-evidence', 8_500_000, 'welcome'],
  ['evidence, as the admin adds it', '/api/assessment-evidence?depth=0', 8_500_000, 'welcome'],
  ['a file of answers', '/api/assess/import', 6_000_000, 'welcome'],
  ['evidence that is far too large', '/api/assessment-evidence', 50_000_000, 413],
  ['an answer', '/api/assess/answer', 3_000_000, 413],
  ['an address that only begins like one for files', '/api/media-of-somebody', 3_000_000, 413],
] as const)('%s', (_, path, length, expected) => {
  expect(sent(path, length)).toBe(expected)
})

test('what does not say how long it is comes in nowhere', () => {
  const headers = { 'transfer-encoding': 'chunked' }
  expect(refusedBody({ method: 'POST', headers }, '/api/assessment-evidence')?.status).toBe(411)
})
