import { mostBytes } from './format.ts'
import { ArchiveProblem } from './problem.ts'

/** The lines of a part, without ever holding more than one: a line that does not end is refused. */
export async function* linesIn(part: string, body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw new ArchiveProblem('part-unreadable', { part })
    }
  }
  let rest = ''
  for await (const bytes of body) {
    const [first = '', ...more] = decoded(bytes).split('\n')
    rest += first
    for (const next of more) {
      yield rest
      rest = next
    }
    if (rest.length > mostBytes.line) throw new ArchiveProblem('part-too-large', { part, most: mostBytes.line })
  }
  rest += decoded()
  if (rest !== '') yield rest
}

/** A part that is read whole. */
export async function wholeText(part: string, body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new ArchiveProblem('part-unreadable', { part })
  }
}
