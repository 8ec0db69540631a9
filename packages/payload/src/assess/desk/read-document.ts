import { readDocument as readText, type DocumentProblem, type ReadDocument } from '@use-it-cities/assessment/document'
import { refuse } from '../../hooks/refuse.ts'

/** Reads JSON or YAML that somebody hands in, or refuses it with the line. */
export function readDocument(text: string): ReadDocument {
  const read = readText(text)
  if (read.ok) return read.value
  throw refuse(sentenceOf(read.error))
}

/** `Line 12: ` for a field, or for the nearest one around it that is there; nothing where none is. */
export function lineOf({ placeOf }: ReadDocument, path: readonly PropertyKey[]): string {
  const place = placeOf(path)
  return place ? `Line ${place.line}: ` : ''
}

function sentenceOf(problem: DocumentProblem): string {
  switch (problem.code) {
    case 'unreadable':
      return `Expected answers as JSON or YAML; line ${problem.at.line}, character ${problem.at.column} cannot be read: ${problem.said} Save the file again from where it comes.`
    case 'second-document':
      return `Expected one set of answers in a file; a second one begins at line ${problem.at.line}, after "---". Put it into a file of its own.`
    case 'key-twice':
      return `Line ${problem.at.line}: "${problem.name}" comes twice here. Take one of the two out.`
    case 'key-reserved':
      return `Line ${problem.at.line}: no field may be named "${problem.name}". Take it out.`
    case 'grows':
      return `Expected answers as JSON or YAML: ${problem.said} Write it out in full.`
  }
}
