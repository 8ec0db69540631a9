import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './page-store.ts'

const small = 1000
const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)

/** The body of one answer as it is sent. Only text is made smaller, and only when that is worth it. */
export async function compressed(
  { type, body }: { readonly type: string; readonly body: string | Uint8Array },
  encoding: Encoding,
): Promise<{ bytes: Uint8Array; isEncoded: boolean }> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  if (encoding === 'identity' || bytes.length < small || !/^text\/|json/.test(type)) return { bytes, isEncoded: false }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 }
  return { bytes: encoding === 'br' ? await brotli(bytes, { params }) : await gzipped(bytes), isEncoded: true }
}
