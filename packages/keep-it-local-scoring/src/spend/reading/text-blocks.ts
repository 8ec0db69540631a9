import { fail, ok, type Result } from '@use-it-cities/core'
import type { SpendError } from '../spend-error.ts'
import { blockMaker } from './csv-rows.ts'
import { textReaderFor, wideEncoding, type Encoding, type TextReader } from './decode-text.ts'
import { binaryKind, documentKind, type NotCsv } from './not-csv.ts'

/** The bytes of a file, in pieces of any size: a stream of Node, of a browser, or a list of pieces. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const startBytes = 4096
/**
 * What comes is read in pieces no longer than this. A scavenge of V8 copies the text that is being read, and what it copies makes
 * the space for new objects grow, to some 130 MB with pieces of 64 kB as files and networks give them.
 */
const pieceBytes = 4096
/** No line of a table is longer. */
const longestLine = 1 << 22

/**
 * Gives the text of a file to `take`, in blocks whose size does not depend on the pieces that came. Stops at the first
 * error, that of `take` among them. Refuses what is not text before anything is given on.
 */
export async function eachBlock(
  bytes: Bytes,
  take: (block: string, isLast: boolean) => SpendError | undefined,
): Promise<Result<Encoding, SpendError>> {
  const blocks = blockMaker()
  let reader: TextReader | undefined
  let start: Uint8Array = new Uint8Array()
  let sinceLine = 0
  let [lines, returns] = [0, 0]

  const open = (): SpendError | undefined => {
    const looksLike = binaryKind(start, wideEncoding(start) !== undefined)
    if (looksLike) return { code: 'not-a-csv', looksLike, ...lineOfNought(start, looksLike) }
    reader = textReaderFor(start)
    const document = documentKind(new TextDecoder(wideEncoding(start) ?? 'utf-8').decode(start))
    return document && { code: 'not-a-csv', looksLike: document }
  }
  const give = (bytes: Uint8Array): SpendError | undefined => {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const error = givePiece(bytes.subarray(at, at + pieceBytes))
      if (error) return error
    }
    return undefined
  }
  const givePiece = (piece: Uint8Array): SpendError | undefined => {
    const text = reader?.read(piece) ?? ''
    sinceLine = text === '' ? sinceLine + piece.length : 0
    if (sinceLine > longestLine) return { code: 'not-a-csv', looksLike: 'binary' }
    const nought = text.indexOf('\0')
    const before = nought === -1 ? text : text.slice(0, nought)
    lines += count(before, '\n')
    if (lines === 0) returns += count(before, '\r')
    if (nought !== -1) return { code: 'not-a-csv', looksLike: 'binary', line: 1 + (lines || returns) }
    for (const block of blocks.add(text)) {
      const error = take(block, false)
      if (error) return error
    }
    return undefined
  }

  for await (const piece of bytes) {
    if (reader) {
      const error = give(piece)
      if (error) return fail(error)
      continue
    }
    const both = new Uint8Array(start.length + piece.length)
    both.set(start)
    both.set(piece, start.length)
    start = both
    if (start.length < startBytes) continue
    const error = open() ?? give(start)
    if (error) return fail(error)
  }
  if (start.length === 0) return fail({ code: 'empty-file' })
  const late = reader ? undefined : (open() ?? give(start))
  if (late) return fail(late)
  const opened = reader as TextReader | undefined
  for (const block of blocks.add(opened?.end() ?? '')) {
    const error = take(block, false)
    if (error) return fail(error)
  }
  const error = take(blocks.end(), true)
  return error ? fail(error) : ok(opened?.encoding() ?? 'utf-8')
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++
  return found
}

/** The line of the first character of nought, when there is text before it. */
function lineOfNought(start: Uint8Array, looksLike: NotCsv): { line?: number } {
  const before = start.subarray(0, Math.max(0, start.indexOf(0)))
  const isText = before.length > 8 && before.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13)
  if (looksLike !== 'binary' || !isText) return {}
  const text = String.fromCharCode(...before.map((byte) => (byte > 127 ? 63 : byte)))
  return { line: 1 + (count(text, '\n') || count(text, '\r')) }
}
