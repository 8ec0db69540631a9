import { isFilled, rowIn, rowsIn, type Row } from './rows.ts'

/** The parts of the words in one language, as the form calls them. */
const parts = { title: 'title', summary: 'what it is', body: 'more to know' } as const

/**
 * What one language of an offer still lacks, in the order of the form: its title and what it is, and more to know where
 * another language says more. Nothing lacking is a language that residents read as the others do.
 */
export function wordsToWrite(words: unknown, at: number): readonly string[] {
  const rows = rowsIn(words)
  const row = rowIn(rows[at])
  const saysMore = rows.some(({ body }) => isFilled(body))
  return (Object.keys(parts) as (keyof typeof parts)[])
    .filter((part) => !isFilled(row[part]) && (part !== 'body' || saysMore))
    .map((part) => parts[part])
}

/** Nobody has written anything in it yet. */
export const isBlank = ({ title, summary, body }: Row): boolean => ![title, summary, body].some(isFilled)
