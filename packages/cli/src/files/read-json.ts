import { wrongInput, type Refusal } from '../refusal.ts'
import { readText } from './read-text.ts'

/** A JSON file. A mistake in it is named by line and column. */
export function readJson(file: string, expected: string): unknown {
  const text = readText(file, expected)
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    throw notJson(file, text, error, expected)
  }
}

function notJson(file: string, text: string, error: unknown, expected: string): Refusal {
  const said = error instanceof Error ? error.message : ''
  const position = Number(/position (\d+)/.exec(said)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  const [line, column] = [before.length, (before.at(-1) ?? '').length + 1]
  return wrongInput(
    `${file}:${line}:${column}`,
    `expected ${expected} as JSON, but it can't be read from here on. For example {"contract": 1}; look for a comma or a quote that is missing or too many.`,
  )
}
