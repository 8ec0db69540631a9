import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { PageStore, storedPage } from '../src/server/page-store.ts'
import { encodingFor } from '../src/server/encoding-for.ts'

const aPage = (text = 'hello') => storedPage(200, Buffer.from(text), { 'content-type': 'text/html' })

it('keeps a page for as long as its era', async () => {
  const store = new PageStore()
  const page = await aPage()
  store.put('one', 'one', '/en/', page)
  expect(store.get('one', '/en/')).toBe(page)
  expect(store.get('two', '/en/')).toBeUndefined()
  expect(store.size).toBe(0)
})

it('does not keep a page whose making began before the swap', async () => {
  const store = new PageStore()
  store.put('old', 'new', '/en/stories/k7mfr2wq', await aPage('withdrawn meanwhile'))
  expect(store.get('new', '/en/stories/k7mfr2wq')).toBeUndefined()
  expect(store.get('old', '/en/stories/k7mfr2wq')).toBeUndefined()
})

it('empties itself rather than grow past its limit', async () => {
  const page = await aPage('x'.repeat(1000))
  const store = new PageStore(page.bytes * 3)
  for (let index = 0; index < 10; index++) store.put('one', 'one', `/${index}`, page)
  expect(store.bytes).toBeLessThanOrEqual(page.bytes * 3)
  expect(store.get('one', '/9')).toBe(page)
})

it('counts a page once when it is put twice', async () => {
  const page = await aPage()
  const store = new PageStore()
  store.put('one', 'one', '/', page)
  store.put('one', 'one', '/', page)
  expect(store.bytes).toBe(page.bytes)
})

it('holds the same bytes in each encoding, each with a tag of its own', async () => {
  const { answers } = await aPage('سلام')
  expect(brotliDecompressSync(answers.br.body).toString()).toBe('سلام')
  expect(gunzipSync(answers.gzip.body).toString()).toBe('سلام')
  expect(answers.identity.body.toString()).toBe('سلام')
  expect(new Set(Object.values(answers).map(({ etag }) => etag)).size).toBe(3)
})

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['*', 'br'],
  ['zstd', 'identity'],
  ['gzip;q=0, br;q=0', 'identity'],
] as const)('Accept-Encoding %j gets %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding)
})
