import type { ContactAnswer, MissingReason } from '../contract/index.ts'
import type { EntryFrame } from '../expression/evaluate.ts'
import { limits } from '../define/limits.ts'
import { isDeclined } from '../submission/is-declined.ts'
import { empty, note, wrong, wrongType } from './read/read.ts'
import { isBlank, isObject, strangers, type Given, type Run } from './run.ts'
import type { RepeatStep, Step } from './step.ts'

/**
 * Asks one question. Its answer, when it has the form it should, goes into `record` and is known to every condition that
 * comes after. `prefix` is where it is: '' or `members[2].`.
 */
export function ask(step: Step, given: Given, isSectionAsked: boolean, run: Run, record: Given, prefix: string): void {
  const value = given[step.name]
  if (!isSectionAsked || run.gate !== 'open' || (step.when !== null && step.when(run) !== true)) {
    skip(step, value, run, prefix)
    return
  }
  const { type } = step
  if (type === 'note') {
    if (!isBlank(value)) note(run, prefix + step.name, 'not-answerable')
    unknown(step, 'unanswered', run)
    if (run.states !== null) tell(step, run, prefix, true, false, undefined)
    return
  }
  if (type === 'calculated') {
    const result = step.value === null ? null : step.value(run)
    if (result === null) leaveOut(step, 'unanswered', run, prefix)
    else known(step, result, run, record)
    if (run.states !== null) tell(step, run, prefix, true, false, result ?? undefined)
    return
  }

  const isRequired = typeof step.isRequired === 'boolean' ? step.isRequired : step.isRequired(run) === true
  if (run.states !== null) tell(step, run, prefix, true, isRequired, isBlank(value) ? undefined : value)
  const answer = isBlank(value) ? empty : take(step, value, isRequired, run, prefix)
  if (answer === wrong) {
    leaveOut(step, 'unanswered', run, prefix)
  } else if (answer === empty) {
    leaveOut(step, 'unanswered', run, prefix)
    if (isRequired) note(run, prefix + step.name, 'required')
  } else if (typeof answer === 'object' && isDeclined(answer)) {
    leaveOut(step, answer.missing, run, prefix)
    record[step.name] = answer
  } else if (type === 'contact') {
    run.values[step.slot] = answer
    run.reasons[step.slot] = null
    run.contact[step.name] = answer as ContactAnswer
  } else {
    known(step, answer, run, record)
  }
  if (type === 'consent' && isRequired && answer !== true) shut(step, answer, run)
  if (step.checks.length > 0) check(step, run, prefix)
}

/** A question that conditions, or a consent that was not given, leave out. What was said before stays in the draft. */
function skip(step: Step, value: unknown, run: Run, prefix: string): void {
  unknown(step, 'not-asked', run)
  if (step.type !== 'note') {
    run.missing[prefix + step.name] = 'not-asked'
    if (!isBlank(value)) run.dropped.push(prefix + step.name)
  }
  if (run.states !== null) tell(step, run, prefix, false, false, isBlank(value) ? undefined : value)
}

function take(step: Step, value: unknown, isRequired: boolean, run: Run, prefix: string): unknown {
  const path = prefix + step.name
  if (isDeclined(value)) {
    // A consent that is refused is refused, whether or not that way of saying it was on offer.
    const isRefusal = step.type === 'consent' && isRequired
    if (isRefusal || step.mayDecline.includes(value.missing)) return value
    note(run, path, 'may-not-decline', { reason: value.missing })
    return wrong
  }
  if (step.repeat !== null) return entries(step, step.repeat, value, run, path)
  return step.read === null ? wrong : step.read(value, run, path, isRequired)
}

function known(step: Step, answer: unknown, run: Run, record: Given): void {
  run.reasons[step.slot] = null
  if (step.repeat === null) {
    run.values[step.slot] = answer
    record[step.name] = answer
  } else {
    const { frames, records } = answer as Entries
    run.values[step.slot] = frames
    record[step.name] = records
  }
}

function unknown(step: Step, reason: MissingReason, run: Run): void {
  run.values[step.slot] = null
  run.reasons[step.slot] = reason
}

function leaveOut(step: Step, reason: MissingReason, run: Run, prefix: string): void {
  unknown(step, reason, run)
  run.missing[prefix + step.name] = reason
}

/** Without the yes nothing after it is asked; after a no nothing ever is. */
function shut(step: Step, answer: unknown, run: Run): void {
  const isRefused = answer === false || isDeclined(answer)
  run.gate = isRefused ? 'declined' : 'waiting'
  if (isRefused) run.refused = step.name
}

/** Checks look at an answer that is there; one that is not known passes. */
function check(step: Step, run: Run, prefix: string): void {
  if (run.values[step.slot] === null) return
  for (const { code, test } of step.checks)
    if (test(run) === false) note(run, prefix + step.name, 'check-failed', { check: code })
}

interface Entries {
  readonly frames: readonly EntryFrame[]
  readonly records: readonly Given[]
}

/** Asks the questions of a repeat once for each entry. */
function entries(step: Step, repeat: RepeatStep, value: unknown, run: Run, path: string): Entries | typeof wrong {
  if (!Array.isArray(value)) return wrongType(run, path, 'repeat')
  const list: readonly unknown[] = value
  if (list.length > limits.entries) {
    note(run, path, 'too-many', { max: repeat.max })
    return wrong
  }
  if (list.length < repeat.min) note(run, path, 'too-few', { min: repeat.min })
  else if (list.length > repeat.max) note(run, path, 'too-many', { max: repeat.max })
  const first = step.slot + 1
  const last = first + repeat.steps.length
  const frames: EntryFrame[] = []
  const records: Given[] = []
  for (let at = 0; at < list.length; at++) {
    const here = `${path}[${at}]`
    const entry = list[at]
    const given: Given = isObject(entry) ? entry : {}
    if (given !== entry) wrongType(run, here, 'entry')
    const record: Given = {}
    const prefix = `${here}.`
    for (const inner of repeat.steps) ask(inner, given, true, run, record, prefix)
    for (const name of strangers(given, (key) => repeat.byName.has(key))) note(run, prefix + name, 'unknown-question')
    frames.push({ values: run.values.slice(first, last), reasons: run.reasons.slice(first, last) })
    records.push(record)
  }
  return { frames, records }
}

/** Says how a question stands, for the person who meets it. */
function tell(step: Step, run: Run, prefix: string, isAsked: boolean, isRequired: boolean, answer: unknown): void {
  const state = {
    path: prefix + step.name,
    name: step.name,
    section: step.section,
    number: step.slot + 1,
    isAsked,
    isRequired,
    answer: answer as never,
  }
  run.states?.push(step.list === null ? state : { ...state, codes: isAsked ? step.list.offered(run) : [] })
}
