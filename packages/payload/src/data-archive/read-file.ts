import { createReadStream } from 'node:fs'
import { streamFrom } from './stream-from.ts'
import { opened, type Key } from './sealing.ts'

/** The archive in a file, opened: it is read from the disk as it is asked for. */
export const openedFile = (file: string, key: Key): Promise<ReadableStream<Uint8Array>> =>
  opened(streamFrom(createReadStream(file, { highWaterMark: 256 * 1024 })), key)
