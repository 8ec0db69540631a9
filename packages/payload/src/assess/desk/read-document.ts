import { isNode, isScalar, LineCounter, parseDocument, visit, type Document, type ParsedNode } from 'yaml'
import { refuse } from '../../hooks/refuse.ts'

/** What a text holds, and in which line each field of it stands. */
export interface ReadDocument {
  readonly value: unknown
  /** `Line 12: ` for a field, or for the nearest one around it that is there; nothing where none is. */
  readonly lineOf: (path: readonly PropertyKey[]) => string
}

/** Reads JSON or YAML, which JSON is a part of: one document, every field once. Nothing is left out without a word. */
export function readDocument(text: string): ReadDocument {
  const lines = new LineCounter()
  // The parser compares each key with all before it, and passes over a second document when it is told to be silent.
  const options = { lineCounter: lines, logLevel: 'error', prettyErrors: false, uniqueKeys: false } as const
  const document = parseDocument(text, options)
  const [error] = document.errors
  if (error) {
    const { line, col } = lines.linePos(error.pos[0])
    throw refuse(
      `Expected answers as JSON or YAML; line ${line}, character ${col} cannot be read: ${firstLine(error.message)} Save the file again from where it comes.`,
    )
  }
  const wrong = wrongKeyIn(document)
  if (wrong)
    throw refuse(
      `Line ${lines.linePos(wrong.at).line}: ${wrong.isTwice ? `"${wrong.name}" comes twice here. Take one of the two out.` : `no field may be named "${wrong.name}". Take it out.`}`,
    )
  return {
    value: plain(document),
    lineOf: (path) => {
      const at = nodeAt(document, path)
      return at === undefined ? '' : `Line ${lines.linePos(at).line}: `
    },
  }
}

type Parsed = Document.Parsed<ParsedNode>

/** The first key that comes twice among its neighbours, or that an object of JavaScript keeps for itself: zod leaves it out. */
function wrongKeyIn(document: Parsed) {
  let wrong: { readonly name: string; readonly at: number; readonly isTwice: boolean } | undefined
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const { key } of items) {
        const name = String(isScalar(key) ? key.value : key)
        if (name === '__proto__' || seen.has(name)) {
          const at = (isNode(key) ? key.range?.[0] : undefined) ?? 0
          wrong = { name: name.slice(0, 200), at, isTwice: seen.has(name) }
          return visit.BREAK
        }
        seen.add(name)
      }
      return undefined
    },
  })
  return wrong
}

function plain(document: Parsed): unknown {
  try {
    // A short file in which one name stands for another, and so on, would become a very long one.
    return document.toJS({ maxAliasCount: 50 }) as unknown
  } catch (error) {
    throw refuse(
      `Expected answers as JSON or YAML: ${error instanceof Error ? firstLine(error.message) : ''} Write it out in full.`,
    )
  }
}

function nodeAt(document: Parsed, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return undefined
}

const firstLine = (message: string) => `${(message.split('\n')[0] ?? '').replace(/[.:]?$/, '')}.`
