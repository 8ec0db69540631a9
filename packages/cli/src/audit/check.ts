import { verifyAudit, type AuditBroken } from '@use-it-cities/core/audit'
import { auditLineSchema, type AuditLine } from '@use-it-cities/core/schema'
import { text, type Command } from '../command.ts'
import { linesOf } from '../files/lines.ts'
import { wrongForm } from '../files/zod-problems.ts'
import { wrongInput } from '../refusal.ts'
import type { AuditCheckOutput } from './output-schema.ts'

const expected = 'an exported audit log'
const example =
  '{"is":"event","id":"…","on":"2026-11-21T10:00:00.000Z","action":"publish","actor":"…","kind":"stories","target":"…","code":null,"detail":null,"seal":0}'

export const auditCheck: Command = {
  name: 'audit check',
  takes: '<log.ndjson>',
  summary: 'is an exported audit log whole',
  help: text(
    'Reads an audit log as the CMS exports it (Audit log, Export) and says whether anything in it was changed, taken out,',
    'slipped in or cut off. Needs no CMS, so that somebody else can check a log that is kept elsewhere.',
    '',
    '  --against <older>  also check that everything in an older export is still there, word for word',
    '  --json             print JSON (audit-check.schema.json)',
    '',
    'Exit code 1 when the log is not whole.',
    'Example: use-it audit check audit-log.ndjson --against last-month.ndjson',
  ),
  options: { json: { type: 'boolean' }, against: { type: 'string' } },
  run: async ([file = ''], values, { out }) => {
    const log = await readLog(file)
    const older = typeof values['against'] === 'string' ? await readLog(values['against']) : undefined
    const verified = verifyAudit(log)
    const gone = verified.ok && older ? lastSealGone(log, older) : undefined
    const checked: AuditCheckOutput = !verified.ok
      ? { ok: false, because: verified.error.because, seal: verified.error.seal, ...eventIn(verified.error) }
      : gone !== undefined
        ? { ok: false, because: 'differs-from-older', seal: gone }
        : { ok: true, ...verified.value }
    await out(values['json'] ? `${JSON.stringify(checked, null, 2)}\n` : `${sentenceOf(checked)}\n`)
    return checked.ok ? 0 : 1
  },
}

type Line<Is extends AuditLine['is']> = Omit<Extract<AuditLine, { is: Is }>, 'is'>
interface Log {
  readonly events: Line<'event'>[]
  readonly seals: Line<'seal'>[]
  head: Line<'head'> | null
}

async function readLog(file: string): Promise<Log> {
  const log: Log = { events: [], seals: [], head: null }
  for await (const line of linesOf(file, expected)) {
    if (line.text?.trim() === '') continue
    const { is, ...rest } = lineIn(`${file}:${line.number}`, line.text)
    if (is === 'event') log.events.push(rest as Line<'event'>)
    else if (is === 'seal') log.seals.push(rest as Line<'seal'>)
    else log.head = rest as Line<'head'>
  }
  if (log.events.length + log.seals.length > 0) return log
  throw wrongInput(file, `expected ${expected}, but there is no line in it. For example: ${example}`)
}

function lineIn(where: string, line: string | undefined): AuditLine {
  let json: unknown
  try {
    json = JSON.parse(line ?? '')
  } catch {
    throw wrongInput(where, `expected a line of ${expected}. For example: ${example}`)
  }
  const parsed = auditLineSchema.safeParse(json)
  if (!parsed.success) throw wrongForm(where, parsed.error, example)
  return parsed.data
}

/** The place of the first seal of the older log that is another one now. */
const lastSealGone = (log: Log, older: Log): number | undefined => {
  const now = new Map(log.seals.map(({ seq, hash }) => [seq, hash]))
  return older.seals.find(({ seq, hash }) => now.get(seq) !== hash)?.seq
}

const eventIn = (error: AuditBroken): { event?: string } => ('event' in error ? { event: error.event } : {})

const sentences = {
  'seal-missing': 'a seal is missing',
  'seal-changed': 'a seal was changed',
  'cut-off': 'the end was cut off',
  'event-missing': 'an event was taken out',
  'event-changed': 'an event was changed',
  'not-sealed': 'an event says that it is sealed, and is not',
  'differs-from-older': 'it does not go on from the older log',
} as const

function sentenceOf(checked: AuditCheckOutput): string {
  if (checked.ok) {
    const waiting = checked.waiting > 0 ? ` ${checked.waiting} more wait for their seal.` : ''
    return `Whole: ${checked.events} events in ${checked.seals} seals.${waiting}`
  }
  const event = checked.event === undefined ? '' : `, event ${checked.event}`
  return `Not whole: ${sentences[checked.because]} (seal ${checked.seal}${event}). Keep this file, and tell the safeguarding lead.`
}
