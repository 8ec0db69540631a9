import fc from 'fast-check'
import { encode, renderSVG } from 'uqr'
import { expect, test } from 'vitest'
import { qrCode } from '../src/share-kit/qr-code.ts'
import { qrOptions } from '../src/share-kit/qr-size.ts'

test('a code is encoded once and drawn as uqr draws it, whatever the address', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, size: 'medium' }), (url) => {
      const { svg, squares } = qrCode(url)
      expect(svg).toBe(renderSVG(url, qrOptions))
      expect(squares).toBe(encode(url, qrOptions).size)
    }),
  )
})
