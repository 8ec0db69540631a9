import { readDocument, type DocumentProblem } from '@use-it-cities/assessment/document'
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

/** Reads JSON or YAML. A mistake is named by line and column; nothing is half read. */
export function readMarked(file: string, expected: string): Marked {
  const text = readText(file, expected)
  if (text.length > longest) {
    throw wrongInput(
      file,
      `expected ${expected} of at most ${longest} characters, but got ${text.length}. Check that this is the right file.`,
    )
  }
  const read = readDocument(text)
  if (!read.ok) {
    const { error } = read
    throw wrongInput('at' in error ? `${file}:${error.at.line}:${error.at.column}` : file, sentenceOf(error, expected))
  }
  const { value, placeOf } = read.value
  return {
    value,
    placeOf: (path) => {
      const place = placeOf(path)
      return place ? `${file}:${place.line}` : file
    },
  }
}

function sentenceOf(problem: DocumentProblem, expected: string): string {
  switch (problem.code) {
    case 'unreadable':
      return `expected ${expected} as JSON or YAML, but it can't be read from here on: ${problem.said} For example: on: 2026-11-21`
    case 'second-document':
      return `expected ${expected} once in a file, but a second one begins here, after “---”. Put it into a file of its own.`
    case 'key-twice':
      return `expected every field once, but “${shown(problem.name)}” comes twice here. Take one of the two out.`
    case 'key-reserved':
      return `there is no field that may be named “${shown(problem.name)}”. Take it out.`
    case 'grows':
      return `expected ${expected} as JSON or YAML, but it can't be read: ${problem.said} Write it out in full.`
  }
}
