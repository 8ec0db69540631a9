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

test.each([
  ['a picture', '/api/media', 8],
  ['a recording', '/api/recordings?depth=0', 12],
  ['evidence', '/api/assessment-evidence', 8],
  ['a file of answers', '/api/assess/import', 14],
  ['anything else', '/api/stories', 2],
] as const)('%s that is far too large hears how large it may be', (_, path, megabytes) => {
  const refused = refusedBody({ method: 'POST', headers: { 'content-length': '20000000' } }, path)
  expect(refused?.sentence).toMatch(new RegExp(`^Expected at most ${megabytes} MB; 20 MB came`))
})

test('what does not say how long it is comes in nowhere', () => {
  const headers = { 'transfer-encoding': 'chunked' }
  expect(refusedBody({ method: 'POST', headers }, '/api/assessment-evidence')?.status).toBe(411)
})
