import { expect, test } from 'vitest'
import { readTrustedProxies } from '../src/server/read-trusted-proxies.ts'

test.each([
  [undefined, 0],
  ['', 0],
  ['0', 0],
  [' 2 ', 2],
])('TRUST_PROXY=%j is %i proxies', (text, proxies) => {
  expect(readTrustedProxies({ TRUST_PROXY: text })).toBe(proxies)
})

test.each(['yes', 'true', '-1', '1.5', 'NaN', '1e3', '0x1', 'Infinity'])('TRUST_PROXY=%s is refused', (text) => {
  expect(() => readTrustedProxies({ TRUST_PROXY: text })).toThrow(/whole number, 0 or more.*came\. Set it to 0/)
})
