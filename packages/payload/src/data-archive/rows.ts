import { z } from 'zod'
import { linesIn } from './lines.ts'
import { ArchiveProblem } from './problem.ts'

/** The last link of a chain, as it is noted outside the database. */
export const headSchema = z.strictObject({ entries: z.number().int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
export type Head = z.output<typeof headSchema>

/** The rows of a part, each read and checked on its own. */
export async function* rowsIn<Schema extends z.ZodType>(
  part: string,
  body: AsyncIterable<Uint8Array>,
  schema: Schema,
): AsyncGenerator<z.output<Schema>> {
  let line = 0
  for await (const text of linesIn(part, body)) {
    line += 1
    if (text !== '') yield rowJson(part, text, schema, line)
  }
}

/** One row, or one part that is a row. `line` is where it stands. */
export function rowJson<Schema extends z.ZodType>(
  part: string,
  text: string,
  schema: Schema,
  line?: number,
): z.output<Schema> {
  const parsed = schema.safeParse(valueOf(text))
  if (parsed.success) return parsed.data
  throw new ArchiveProblem('part-unreadable', { part, ...(line !== undefined && { line }) })
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
