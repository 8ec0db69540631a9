import { chunksOf } from './chunks.ts'

/** Characters of one line. A person's answers are far shorter; a file without line ends is not. */
export const longestLine = 5_000_000

export interface Line {
  /** Counted from 1. */
  readonly number: number
  /** Undefined when the line is longer than any can be. */
  readonly text: string | undefined
}

/** A file line by line, never more than one of them in memory. */
export async function* linesOf(file: string, expected: string): AsyncGenerator<Line> {
  let number = 1
  let begun = ''
  let isTooLong = false
  for await (const chunk of chunksOf(file, expected)) {
    const [first = '', ...others] = chunk.split('\n')
    begun = isTooLong ? '' : begun + first
    isTooLong ||= begun.length > longestLine
    for (const next of others) {
      yield { number, text: isTooLong ? undefined : begun.replace(/\r$/, '') }
      number += 1
      begun = next
      isTooLong = next.length > longestLine
    }
  }
  if (begun !== '' || isTooLong) yield { number, text: isTooLong ? undefined : begun.replace(/\r$/, '') }
}
