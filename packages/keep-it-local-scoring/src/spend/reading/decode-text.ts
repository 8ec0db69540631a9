export type Encoding = 'utf-8' | 'windows-1252' | 'mixed' | 'utf-16le' | 'utf-16be'

/** A decoder that is given the bytes of a file bit by bit. Where the bits end changes nothing. */
export interface TextReader {
  readonly read: (bytes: Uint8Array) => string
  readonly end: () => string
  readonly encoding: () => Encoding
}

/** The encoding by its mark, or by the empty halves of UTF-16 that has none; undefined for everything else. */
export function wideEncoding(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  const sample = start.subarray(0, 512)
  if (sample.length < 4) return undefined
  const half = Math.floor(sample.length / 2)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > half * 0.6 && even === 0) return 'utf-16le'
  return even > half * 0.6 && odd === 0 ? 'utf-16be' : undefined
}

/** UTF-16 is told by its first bytes; every other file is read line by line as UTF-8, or else as Windows-1252. */
export const textReaderFor = (start: Uint8Array): TextReader => {
  const wide = wideEncoding(start)
  return wide ? wideReader(wide) : narrowReader()
}

function wideReader(encoding: 'utf-16le' | 'utf-16be'): TextReader {
  const decoder = new TextDecoder(encoding)
  return {
    read: (bytes) => decoder.decode(bytes, { stream: true }),
    end: () => decoder.decode(),
    encoding: () => encoding,
  }
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

function narrowReader(): TextReader {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const windows = new TextDecoder('windows-1252')
  /** The start of a line, in copies: what was given may be used again by whoever gave it. */
  let kept: Uint8Array[] = []
  let wideLines = 0
  let windowsLines = 0

  const oneLine = (bytes: Uint8Array): string => {
    try {
      const text = utf8.decode(bytes)
      if (text.length !== bytes.length) wideLines++
      return text
    } catch {
      windowsLines++
      return c1AsWindows(windows.decode(bytes))
    }
  }
  const lines = (bytes: Uint8Array): string => {
    try {
      const text = utf8.decode(bytes)
      if (text.length !== bytes.length) wideLines++
      return text
    } catch {
      let text = ''
      let from = 0
      for (let at = 0; at <= bytes.length; at++) {
        const isEnd = at === bytes.length || bytes[at] === lineFeed || bytes[at] === carriageReturn
        if (!isEnd) continue
        text += oneLine(bytes.subarray(from, Math.min(at + 1, bytes.length)))
        from = at + 1
      }
      return text
    }
  }

  return {
    read: (bytes) => {
      const lastEnd = Math.max(bytes.lastIndexOf(lineFeed), bytes.lastIndexOf(carriageReturn))
      if (lastEnd === -1) {
        kept.push(bytes.slice())
        return ''
      }
      const whole = joined([...kept, bytes.subarray(0, lastEnd + 1)])
      kept = [bytes.slice(lastEnd + 1)]
      return lines(whole)
    },
    end: () => {
      const rest = lines(joined(kept))
      kept = []
      return rest
    },
    encoding: () => (windowsLines === 0 ? 'utf-8' : wideLines === 0 ? 'windows-1252' : 'mixed'),
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Some versions of Node read Windows-1252 as Latin-1 (nodejs/node issue 56542): its 27 own signs are put right here. */
const c1AsWindows = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
