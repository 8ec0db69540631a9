import { isNode, LineCounter, parseDocument } from 'yaml'
import { readText } from '../files/read-text.ts'
import { wrongInput } from '../refusal.ts'

/** What a file holds, and where each field of it stands. */
export interface Marked {
  readonly value: unknown
  /** `answers.yaml:12` for a field, for the nearest field around it when the field is missing. */
  readonly placeOf: (path: readonly PropertyKey[]) => string
}

/** A file written by people stays far below this. */
const longest = 5_000_000

/** Reads JSON or YAML, which JSON is a part of. A mistake is named by line and column; nothing is half read. */
export function readMarked(file: string, expected: string): Marked {
  const text = readText(file, expected)
  if (text.length > longest) {
    throw wrongInput(file, `expected ${expected} of at most ${longest} characters, but got ${text.length}.`)
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent', prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw wrongInput(
      `${file}:${line}:${col}`,
      `expected ${expected} as JSON or YAML, but it can't be read from here on: ${firstLine(error.message)} For example: on: 2026-11-21`,
    )
  }
  const placeOf = (path: readonly PropertyKey[]): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return `${file}:${lines.linePos(node.range[0]).line}`
    }
    return file
  }
  return { value: asPlainValue(document, file, expected), placeOf }
}

/** An alias may stand for an alias, and so on: a short file that would become a very long one is refused. */
function asPlainValue(document: ReturnType<typeof parseDocument>, file: string, expected: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown
  } catch (error) {
    const said = error instanceof Error ? firstLine(error.message) : ''
    throw wrongInput(file, `expected ${expected} as JSON or YAML, but it can't be read: ${said} Write it out in full.`)
  }
}

const firstLine = (message: string) => `${(message.split('\n')[0] ?? '').replace(/[.:]?$/, '')}.`
