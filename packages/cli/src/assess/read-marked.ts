import { isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import { readText } from '../files/read-text.ts'
import { shown, wrongInput } from '../refusal.ts'

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
    throw wrongInput(
      file,
      `expected ${expected} of at most ${longest} characters, but got ${text.length}. Check that this is the right file.`,
    )
  }
  const lines = new LineCounter()
  // The parser compares each key with all before it, and passes over a second document when it is told to be silent.
  const options = { lineCounter: lines, logLevel: 'error', prettyErrors: false, uniqueKeys: false } as const
  const document = parseDocument(text, options)
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    if (error.code === 'MULTIPLE_DOCS')
      throw wrongInput(
        `${file}:${line}:${col}`,
        `expected ${expected} once in a file, but a second one begins here, after “---”. Put it into a file of its own.`,
      )
    throw wrongInput(
      `${file}:${line}:${col}`,
      `expected ${expected} as JSON or YAML, but it can't be read from here on: ${firstLine(error.message)} For example: on: 2026-11-21`,
    )
  }
  const key = keyNobodyCanRead(document)
  if (key) {
    const { line, col } = lines.linePos(key.at)
    throw wrongInput(
      `${file}:${line}:${col}`,
      key.isTwice
        ? `expected every field once, but “${shown(key.name)}” comes twice here. Take one of the two out.`
        : `there is no field that may be named “${key.name}”. Take it out.`,
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

/** The first field that comes twice among its neighbours, or whose name an object of JavaScript keeps for itself. */
function keyNobodyCanRead(document: ReturnType<typeof parseDocument>) {
  let found: { readonly name: string; readonly at: number; readonly isTwice: boolean } | undefined
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        const name = String(isScalar(key) ? key.value : key)
        if (name === '__proto__' || seen.has(name)) {
          found = { name, at: (isNode(key) ? key.range?.[0] : undefined) ?? 0, isTwice: seen.has(name) }
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return found
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
