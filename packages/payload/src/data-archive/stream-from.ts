import { ReadableStream as NodeStream } from 'node:stream/web'

/** A web stream out of whatever can be read piece by piece. The types of browsers do not know `from` yet. */
export const streamFrom = (chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  NodeStream.from(chunks) as unknown as ReadableStream<Uint8Array>
