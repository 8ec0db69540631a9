import { localDateIn } from '@use-it-cities/core'
import {
  compileQuestionnaire,
  type AnswerErrorCode,
  type CompiledQuestionnaire,
  type Definition,
} from '@use-it-cities/questionnaire-schema'
import { lintSentence } from '@use-it-cities/questionnaire-schema/authoring'
import { messageFor } from '@use-it-cities/questionnaire-schema/locales'
import { text, type Command, type Surroundings } from '../command.ts'
import { dayGiven } from '../files/day.ts'
import { readQuestionnaire } from '../files/read-questionnaire.ts'
import { Refusal, shown } from '../refusal.ts'
import { readResponses } from '../responses/read-responses.ts'
import { problemSentences, type Response } from '../responses/response.ts'
import type { ValidatedResponse, ValidateOutput } from '../schema/validate-output.ts'

export const questionnaireValidate: Command = {
  name: 'questionnaire validate',
  takes: '<definition> <responses>',
  summary: 'check responses: complete, incomplete, wrong and why',
  help: text(
    'Checks every response by the rules of the questionnaire, the same as the site and the CMS do.',
    '',
    '  <definition>  as for questionnaire check',
    '  <responses>   .json: a response, a list of them, or {"responses": […]}; .ndjson: one on each line; .csv: one in',
    '                each row. A response is {"id": "r1", "interviewedOn": "2026-11-21", "answers": {…}}, a whole',
    '                submission, or the answers alone.',
    '  --on <day>    the day of the interview where a response does not say (today)',
    '  --json        print JSON (questionnaire-validate.schema.json)',
    '',
    'CSV: a column for each question, and if you like id and interviewed_on. Several codes in a cell are separated by',
    'spaces. Columns of parts: views.good (a row of a grid), reach.phone, job.isco, members[0].age. An empty cell is no',
    'answer; !dont-know and !refused are said instead of one.',
    '',
    'Exit code 1 when a response is incomplete, invalid, unreadable or there twice.',
    'Example: use-it questionnaire validate household/ responses.csv',
  ),
  options: { json: { type: 'boolean' }, on: { type: 'string' } },
  run: async ([definitionFile = '', responsesFile = ''], values, around) => {
    const on = dayGiven(values) ?? localDateIn(Intl.DateTimeFormat().resolvedOptions().timeZone, around.now())
    const { definition } = readQuestionnaire(definitionFile)
    const compiled = compiledOf(definitionFile, definition)
    const responses = readResponses(responsesFile, definition)
    const report = values['json'] ? jsonReport(definition, around) : reportForPeople(responsesFile, around)

    const summary = { read: 0, complete: 0, incomplete: 0, invalid: 0, declined: 0, unreadable: 0, duplicates: 0 }
    const firstSeen = new Map<string, number>()
    const look = async (response: Response) => {
      const first = firstSeen.get(response.id)
      const validated = validate(compiled, response, response.on ?? on, first)
      if (first === undefined) firstSeen.set(response.id, response.line)
      else summary.duplicates += 1
      summary.read += 1
      summary[validated.status] += 1
      await report.one(validated, definition)
    }
    try {
      for await (const response of responses) await look(response)
    } catch (error) {
      // What was printed so far is closed, and says that the rest is missing.
      if (!(error instanceof Refusal) || summary.read === 0) throw error
      await look(restOfFile(summary.read))
      await report.end(summary)
      throw error
    }
    await report.end(summary)
    const { incomplete, invalid, unreadable, duplicates } = summary
    return incomplete + invalid + unreadable + duplicates > 0 ? 1 : 0
  },
}

const restOfFile = (read: number): Response => ({
  id: 'the rest of the file',
  line: read + 1,
  answers: undefined,
  on: undefined,
  problems: [{ code: 'file-unreadable', params: { read } }],
})

function compiledOf(file: string, definition: Definition): CompiledQuestionnaire {
  const compiled = compileQuestionnaire(definition)
  if (compiled.ok) return compiled.value
  const lines = compiled.error.problems.slice(0, 20).map(({ path, code, params = {} }) => {
    const sentence = lintSentence({ severity: 'error', code, path, params })
    return `${file}: ${path}: ${sentence}`
  })
  throw new Refusal(1, ...lines, `For everything that is wrong: use-it questionnaire check ${file}`)
}

function validate(
  compiled: CompiledQuestionnaire,
  { id, line, answers, problems }: Response,
  on: Parameters<CompiledQuestionnaire['validate']>[1]['on'],
  first: number | undefined,
): ValidatedResponse {
  const duplicate = first === undefined ? [] : [{ code: 'duplicate-id' as const, params: { id: shown(id), first } }]
  const before = [...problems, ...duplicate].map(({ code, params }) => ({ code, question: '', params: { ...params } }))
  if (answers === undefined) return { id, line, status: 'unreadable', errors: before, dropped: [] }
  const { status, errors, dropped } = compiled.validate(answers, { on })
  const isOther = problems.length > 0
  return {
    id,
    line,
    status: isOther ? 'invalid' : status,
    errors: [...before, ...errors.map(({ code, question, params }) => ({ code, question, params: { ...params } }))],
    dropped: [...dropped],
  }
}

interface Report {
  readonly one: (validated: ValidatedResponse, definition: Definition) => Promise<void>
  readonly end: (summary: ValidateOutput['summary']) => Promise<void>
}

/** The JSON of the contract, written as it comes, so that a million responses need no more memory than one. */
function jsonReport({ id, version }: Definition, { out }: Surroundings): Report {
  const head = `{\n"definition": ${JSON.stringify(id)},\n"version": ${version},\n"responses": [`
  let written = 0
  return {
    one: async (validated) => {
      await out(`${written === 0 ? head : ','}\n${JSON.stringify(validated)}`)
      written += 1
    },
    end: (summary) => out(`${written === 0 ? head : ''}\n],\n"summary": ${JSON.stringify(summary)}\n}\n`),
  }
}

function reportForPeople(file: string, { out }: Surroundings): Report {
  return {
    one: async ({ id, line, status, errors, dropped }, definition) => {
      if (status === 'complete' && errors.length === 0 && dropped.length === 0) return
      const lines = errors.map(({ code, question, params }) => {
        const where = question === '' ? '' : `${question}: `
        return `  ${where}${sentenceOf(definition, code, question, params)} [${code}]`
      })
      const hidden = dropped.length > 0 ? [`  Hidden by a condition and left out: ${dropped.join(', ')}.`] : []
      await out(`${[`${file}:${line}: ${shown(id)}: ${status}`, ...lines, ...hidden].join('\n')}\n`)
    },
    end: ({ read, complete, incomplete, invalid, declined, unreadable, duplicates }) =>
      out(
        `${read} read: ${complete} complete, ${incomplete} incomplete, ${invalid} invalid, ${declined} declined, ${unreadable} unreadable; ${duplicates} there twice.\n`,
      ),
  }
}

const english = messageFor('en')

function sentenceOf(
  definition: Definition,
  code: string,
  question: string,
  params: Readonly<Record<string, string | number>>,
): string {
  if (Object.hasOwn(problemSentences, code))
    return problemSentences[code as keyof typeof problemSentences].replace(/\{(\w+)\}/g, (braces, name: string) =>
      String(params[name] ?? braces),
    )
  if (code !== 'check-failed') return english(code as AnswerErrorCode, params)
  const name = question
    .split('.')
    .at(-1)
    ?.replace(/\[\d+\]$/, '')
  const all = definition.sections.flatMap(({ questions }) =>
    questions.flatMap((each) => (each.type === 'repeat' ? [each, ...each.questions] : [each])),
  )
  const check = all.find((each) => each.name === name)?.checks?.find((each) => each.code === params['check'])
  return check?.message ?? english('check-failed', params)
}
