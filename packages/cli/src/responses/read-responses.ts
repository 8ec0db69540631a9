import path from 'node:path'
import { isLocalDate } from '@use-it-cities/core'
import type { Definition } from '@use-it-cities/questionnaire-schema'
import { linesOf, longestLine } from '../files/lines.ts'
import { readJson } from '../files/read-json.ts'
import { requireFile } from '../files/read-text.ts'
import { cellsByColumn, headerOf, rowsOf, type Row } from '../files/table.ts'
import { misuse, shown, wrongInput } from '../refusal.ts'
import { answersFromCells, partsOf, targetOf, type Target } from './cell-to-answer.ts'
import { ofAnother, responseFromJson } from './from-json.ts'
import type { Response } from './response.ts'

const expected = 'responses to the questionnaire'

/** Responses one after the other. NDJSON and CSV are never in memory as a whole. */
export function readResponses(file: string, definition: Definition): AsyncIterable<Response> {
  const form = path.extname(file).toLowerCase()
  if (form === '.json') return fromJsonFile(file, definition)
  if (form === '.ndjson' || form === '.jsonl') return fromLines(file, definition)
  if (form === '.csv') return fromTable(file, definition)
  requireFile(file, expected)
  throw misuse(
    `${file}: expected responses as .json, .ndjson or .csv, but the name ends with “${shown(form || path.basename(file))}”.`,
    'See: use-it questionnaire validate --help',
  )
}

async function* fromJsonFile(file: string, definition: Definition): AsyncGenerator<Response> {
  const json = readJson(file, expected)
  const inside = typeof json === 'object' && json !== null && 'responses' in json ? json.responses : json
  const all: readonly unknown[] = Array.isArray(inside) ? inside : [inside]
  for (const [at, each] of all.entries()) yield responseFromJson(definition, each, at + 1)
}

async function* fromLines(file: string, definition: Definition): AsyncGenerator<Response> {
  for await (const { number, text } of linesOf(file, expected)) {
    if (text?.trim() === '') continue
    const unreadable = { id: `line ${number}`, line: number, answers: undefined, on: undefined }
    if (text === undefined) {
      yield { ...unreadable, problems: [{ code: 'line-too-long', params: { most: longestLine } }] }
      continue
    }
    const json = parsed(text)
    if (json === undefined) yield { ...unreadable, problems: [{ code: 'not-json', params: {} }] }
    else yield responseFromJson(definition, json, number)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Columns of the envelope. A question of the same name comes first. */
const envelope = [
  'id',
  'submission',
  'interviewed_on',
  'questionnaire',
  'version',
  'researcher',
  'mode',
  'language',
  'interpreter',
  'place',
  'serial',
  'started_at',
  'finished_at',
]

async function* fromTable(file: string, definition: Definition): AsyncGenerator<Response> {
  let header: readonly string[] | undefined
  let targets: ReadonlyMap<string, Target> = new Map()
  for await (const row of rowsOf(file, expected)) {
    if (!header) {
      header = headerOf(file, row, {
        required: [],
        isKnown: (name) => targetOf(definition, name) !== undefined || envelope.includes(name),
        known: [...columnsOf(definition), ...envelope],
      })
      targets = new Map(
        header.flatMap((name): [string, Target][] => {
          const target = targetOf(definition, name)
          return target ? [[name, target]] : []
        }),
      )
      if (targets.size === 0)
        throw wrongInput(
          `${file}:${row.line}`,
          `expected at least one column that is a question, for example ${columnsOf(definition)[0] ?? 'age'}.`,
        )
      continue
    }
    yield fromRow(definition, header, targets, row)
  }
  if (!header) throw wrongInput(file, `expected ${expected}, but there is no header.`)
}

function fromRow(
  definition: Definition,
  header: readonly string[],
  targets: ReadonlyMap<string, Target>,
  row: Row,
): Response {
  const { line } = row
  const cells = cellsByColumn(header, row)
  if (typeof cells === 'string') {
    const params = { expected: header.length, received: row.cells.length }
    return { id: `line ${line}`, line, answers: undefined, on: undefined, problems: [{ code: 'wrong-cells', params }] }
  }
  const said = (column: string) => (targets.has(column) ? undefined : cells.get(column) || undefined)
  const day = said('interviewed_on')
  return {
    id: said('id') ?? said('submission') ?? `line ${line}`,
    line,
    answers: answersFromCells([...targets].map(([column, target]) => [target, cells.get(column) ?? ''])),
    on: isLocalDate(day) ? day : undefined,
    problems: [
      ...(day === undefined || isLocalDate(day)
        ? []
        : [{ code: 'not-a-day' as const, params: { received: shown(day) } }]),
      ...ofAnother(definition, { id: said('questionnaire'), version: said('version') }),
    ],
  }
}

const columnsOf = ({ sections }: Definition): readonly string[] =>
  sections.flatMap(({ questions }) =>
    questions.flatMap((question) => {
      if (question.type === 'note') return []
      return [question.name, ...partsOf(question).map((part) => `${question.name}.${part}`)]
    }),
  )
