import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** One answer, ready to be written: the bytes of each encoding with their headers. */
export interface StoredPage {
  readonly status: number
  readonly answers: Readonly<Record<Encoding, Answer>>
  readonly bytes: number
}

export interface Answer {
  readonly body: Buffer
  readonly etag: string
  /** Name, value, name, value … as node writes them fastest. */
  readonly headers: readonly string[]
}

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Compresses once. Entity tags differ by encoding, as strong tags must. */
export async function storedPage(
  status: number,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
): Promise<StoredPage> {
  const [br, gz] = await Promise.all([
    compressBrotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
        // Pages are small: a window of 64 kB holds them, and the usual one of 4 MB costs memory for each page made.
        [constants.BROTLI_PARAM_LGWIN]: 16,
      },
    }),
    compressGzip(body, { level: 6 }),
  ])
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 20)
  const answer = (encoding: Encoding, bytes: Buffer): Answer => {
    const etag = `"${tag}-${encoding}"`
    const all = {
      ...headers,
      etag,
      vary: 'accept-encoding',
      'content-length': String(bytes.length),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    }
    return { body: bytes, etag, headers: Object.entries(all).flat() }
  }
  const answers = { br: answer('br', br), gzip: answer('gzip', gz), identity: answer('identity', body) }
  return { status, answers, bytes: br.length + gz.length + body.length }
}

/** A file that is as small as it gets: the same bytes for every encoding. */
export function storedFile(body: Buffer, headers: Readonly<Record<string, string>>): StoredPage {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const all = { ...headers, etag, 'content-length': String(body.length) }
  const answer = { body, etag, headers: Object.entries(all).flat() }
  return { status: 200, answers: { br: answer, gzip: answer, identity: answer }, bytes: body.length }
}

/**
 * Finished pages by path, for one era: a generation of the snapshot, a day, a lease that holds or not. When the era
 * changes everything goes, so there is nothing to forget to invalidate. A page whose making began in another era is
 * not kept.
 */
export class PageStore {
  readonly #pages = new Map<string, StoredPage>()
  readonly #mostBytes: number
  #era = ''
  #bytes = 0

  constructor(mostBytes = 64 * 1024 * 1024) {
    this.#mostBytes = mostBytes
  }

  get size(): number {
    return this.#pages.size
  }

  get bytes(): number {
    return this.#bytes
  }

  get(era: string, path: string): StoredPage | undefined {
    if (era !== this.#era) this.#empty(era)
    return this.#pages.get(path)
  }

  /** `era` is the one the making of the page began in; `now` is the one it is. */
  put(era: string, now: string, path: string, page: StoredPage): void {
    if (now !== this.#era) this.#empty(now)
    if (era !== now || page.bytes > this.#mostBytes) return
    if (this.#bytes + page.bytes > this.#mostBytes) this.#empty(now)
    this.#bytes += page.bytes - (this.#pages.get(path)?.bytes ?? 0)
    this.#pages.set(path, page)
  }

  #empty(era: string): void {
    this.#pages.clear()
    this.#bytes = 0
    this.#era = era
  }
}
