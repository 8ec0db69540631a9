import { createReadStream } from 'node:fs'
import { asRefusal, notText, requireFile } from './read-text.ts'

/** A text file bit by bit, checked to be UTF-8 text; the byte order mark is left out. */
export async function* chunksOf(file: string, expected: string): AsyncGenerator<string> {
  requireFile(file, expected)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (bytes?: Uint8Array) => {
    if (bytes?.includes(0)) throw notText(file, expected)
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw notText(file, expected)
    }
  }
  try {
    for await (const bytes of createReadStream(file)) yield decode(bytes as Uint8Array)
    yield decode()
  } catch (error) {
    throw asRefusal(error, file, expected)
  }
}
