import { fail, ok, type Result } from '@use-it-cities/core'
import { isNode, isScalar, LineCounter, parseDocument, visit, type Document, type ParsedNode } from 'yaml'

/** A place in a text; the first line and the first character of a line are 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

/** What a text holds, and where each field of it stands. */
export interface ReadDocument {
  readonly value: unknown
  /** Where a field stands; for a missing one the nearest field around it that is there, and null where none is. */
  readonly placeOf: (path: readonly PropertyKey[]) => TextPlace | null
}

/**
 * Why a text holds no document.
 * - `unreadable`: neither JSON nor YAML from `at` on; `said` is the parser's sentence, in English.
 * - `second-document`: one more begins at `at`, after `---`.
 * - `key-twice`, `key-reserved`: the field `name` comes twice, or has a name that an object of JavaScript keeps for itself.
 * - `grows`: names stand for names that stand for others, so that a short text would become a very long one.
 */
export type DocumentProblem =
  | { readonly code: 'unreadable'; readonly at: TextPlace; readonly said: string }
  | { readonly code: 'second-document'; readonly at: TextPlace }
  | { readonly code: 'key-twice' | 'key-reserved'; readonly at: TextPlace; readonly name: string }
  | { readonly code: 'grows'; readonly said: string }

/**
 * Reads JSON or YAML, which JSON is a part of: one document, every field once. Nothing is left out without a word, and
 * nothing is half read. The text may come from a stranger; how long it may be is for the caller to say.
 */
export function readDocument(text: string): Result<ReadDocument, DocumentProblem> {
  const lines = new LineCounter()
  const at = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  // The parser compares each key with all before it, and passes over a second document when it is told to be silent.
  const options = { lineCounter: lines, logLevel: 'error', prettyErrors: false, uniqueKeys: false } as const
  const document = parseDocument(text, options)
  const [error] = document.errors
  if (error?.code === 'MULTIPLE_DOCS') return fail({ code: 'second-document', at: at(error.pos[0]) })
  if (error) return fail({ code: 'unreadable', at: at(error.pos[0]), said: firstLine(error.message) })
  const key = wrongKeyIn(document)
  if (key) return fail({ code: key.code, at: at(key.offset), name: key.name })
  try {
    const value = document.toJS({ maxAliasCount: 50 }) as unknown
    return ok({
      value,
      placeOf: (path) => {
        const offset = offsetOf(document, path)
        return offset === null ? null : at(offset)
      },
    })
  } catch (thrown) {
    return fail({ code: 'grows', said: thrown instanceof Error ? firstLine(thrown.message) : '' })
  }
}

type Parsed = Document.Parsed<ParsedNode>

interface WrongKey {
  readonly code: 'key-twice' | 'key-reserved'
  readonly name: string
  readonly offset: number
}

/** The first key that comes twice among its neighbours, or that would reach what every object inherits. */
function wrongKeyIn(document: Parsed): WrongKey | undefined {
  let wrong: WrongKey | undefined
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        const name = String(isScalar(key) ? key.value : key)
        if (name === '__proto__' || seen.has(name)) {
          const offset = (isNode(key) ? key.range?.[0] : undefined) ?? 0
          wrong = { code: seen.has(name) ? 'key-twice' : 'key-reserved', name: name.slice(0, 200), offset }
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return wrong
}

function offsetOf(document: Parsed, path: readonly PropertyKey[]): number | null {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return null
}

const firstLine = (message: string) => `${(message.split('\n')[0] ?? '').replace(/[.:]?$/, '')}.`
