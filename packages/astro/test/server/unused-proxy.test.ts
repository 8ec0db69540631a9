import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { unusedProxy } from '../../src/server/unused-proxy.ts'

const asked = (headers: IncomingMessage['headers']) => ({ headers }) as IncomingMessage
const through = (address: string) => asked({ 'x-forwarded-for': address })

test('a proxy that nobody told us of is named once, without an address', () => {
  const lines: string[] = []
  const look = unusedProxy(false, (line) => lines.push(line))
  look(asked({}))
  expect(lines).toEqual([])
  look(through('203.0.113.9'))
  look(through('203.0.113.10'))
  expect(lines).toEqual([expect.stringMatching(/^proxy not used code=proxy-untrusted .*SITE_TRUSTS_PROXY/)])
  expect(lines.join()).not.toMatch(/203|\d+\.\d+/)
})

test('one that we trust is no news', () => {
  const lines: string[] = []
  unusedProxy(true, (line) => lines.push(line))(through('203.0.113.9'))
  expect(lines).toEqual([])
})
