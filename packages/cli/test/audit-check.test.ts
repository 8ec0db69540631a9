import { auditEventHash, auditSealHash, noSeal } from '@use-it-cities/core/audit'
import { describe, expect, test } from 'vitest'
import { auditCheckSchema } from '../src/index.ts'
import { aFile, useIt, useItJson } from './support/use-it.ts'

const on = '2026-11-21T10:00:00.000Z'
const anEvent = (id: string, seal: number | null) => ({
  is: 'event',
  id,
  on,
  action: 'publish',
  actor: 'person-1',
  kind: 'stories',
  target: 'story-1',
  code: null,
  detail: null,
  seal,
})

/** As many seals as asked for, of one event each, and one event that waits. */
function aLog(seals: number): Record<string, unknown>[] {
  const events = Array.from({ length: seals }, (_, at) => anEvent(`event-${at}`, at))
  let previous = noSeal
  const chain = events.map((event, seq) => {
    const unsigned = { seq, previous, on, events: [{ id: event.id, hash: auditEventHash(event) }] }
    const seal = { is: 'seal', ...unsigned, hash: auditSealHash(unsigned) }
    previous = seal.hash
    return seal
  })
  return [...events, anEvent('waits', null), ...chain, { is: 'head', entries: seals, hash: previous }]
}
const asFile = (lines: readonly unknown[]) =>
  aFile('audit-log.ndjson', lines.map((line) => `${JSON.stringify(line)}\n`).join(''))

describe('an exported audit log', () => {
  test('that is whole', () => {
    expect(useIt('audit', 'check', asFile(aLog(3)))).toEqual({
      code: 0,
      out: 'Whole: 3 events in 3 seals. 1 more wait for their seal.\n',
      err: '',
    })
  })

  test('in which somebody else did it, all at once', () => {
    const lines = aLog(3).map((line) => (line['id'] === 'event-1' ? { ...line, actor: 'person-2' } : line))
    const { code, json } = useItJson('audit', 'check', asFile(lines))
    expect(code).toBe(1)
    expect(auditCheckSchema.parse(json)).toEqual({ ok: false, because: 'event-changed', seal: 1, event: 'event-1' })
    expect(useIt('audit', 'check', asFile(lines)).out).toContain(
      'Not whole: an event was changed (seal 1, event event-1)',
    )
  })

  test('that goes on from an older one, and one that does not', () => {
    const older = asFile(aLog(2))
    expect(useIt('audit', 'check', asFile(aLog(4)), '--against', older).code).toBe(0)
    expect(useItJson('audit', 'check', asFile(aLog(1)), '--against', older).json).toEqual({
      ok: false,
      because: 'differs-from-older',
      seal: 1,
    })
  })
})

describe('a file that is none', () => {
  test.each([
    ['', 'the file is empty'],
    ['\n\n', 'there is no line in it'],
    ['{"is":"event"}\n', ':1: id'],
    [`${JSON.stringify(anEvent('one', null))}\n{"is":\n`, ':2: expected a line'],
    ['{"is":"seal","seq":-1}\n', ':1: seq'],
  ])('%j', (content, sentence) => {
    const { code, out, err } = useIt('audit', 'check', aFile('audit-log.ndjson', content))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })
})
