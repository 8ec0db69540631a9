import type { ContactAnswer, Declined, MissingReason } from '../contract/index.ts'
import type { EntryFrame } from '../expression/evaluate.ts'
import { limits } from '../define/limits.ts'
import { isDeclined } from '../submission/is-declined.ts'
import { empty, note, wrong, wrongType } from './read/read.ts'
import { isBlank, isObject, type Filled, type Run } from './run.ts'
import { sortOut } from './sort-out.ts'
import type { Level, Step } from './step.ts'

/**
 * Asks one question and says what is kept of its answer: undefined when there is none, or it has not the form it should.
 * What is kept is known to every condition that comes after. `prefix` is where the question is: '' or `members[2].`.
 */
export function ask(step: Step, value: unknown, isSectionAsked: boolean, run: Run, prefix: string): unknown {
  if (!isSectionAsked || run.gate !== 'open' || (step.when !== null && step.when(run) !== true)) {
    if (!isBlank(value) && step.type !== 'note') run.dropped.push(prefix + step.name)
    if (run.states !== null) tell(step, run, prefix, false, false, isBlank(value) ? undefined : value)
    return leaveOut(step, 'not-asked', run)
  }
  if (step.read === null && step.level === null) return tellOrWorkOut(step, value, run, prefix)

  const isRequired = typeof step.isRequired === 'boolean' ? step.isRequired : step.isRequired(run) === true
  if (run.states !== null) tell(step, run, prefix, true, isRequired, isBlank(value) ? undefined : value)
  if (typeof value === 'object' && !Array.isArray(value) && isDeclined(value))
    return decline(step, value, isRequired, run, prefix)

  const path = prefix === '' ? step.name : prefix + step.name
  const answer = isBlank(value)
    ? empty
    : step.read !== null
      ? step.read(value, run, path, isRequired)
      : entries(step, value, run, path)
  if (step.type === 'consent' && isRequired && answer !== true) shut(step, answer === false, run)
  if (answer === empty || answer === wrong) {
    if (isRequired && answer === empty) note(run, path, 'required')
    return leaveOut(step, 'unanswered', run)
  }
  run.reasons[step.slot] = null
  if (step.level === null) run.values[step.slot] = answer
  if (step.type === 'contact') keepApart(step, answer as ContactAnswer, run)
  if (step.checks.length > 0) check(step, run, path)
  return answer
}

function check({ checks }: Step, run: Run, path: string): void {
  for (const { code, test } of checks) if (test(run) === false) note(run, path, 'check-failed', { check: code })
}

/** What nobody answers: a note is only read out, a calculation only worked out. */
function tellOrWorkOut(step: Step, value: unknown, run: Run, prefix: string): unknown {
  const result = step.value === null ? null : step.value(run)
  if (step.type === 'note' && !isBlank(value)) note(run, prefix + step.name, 'not-answerable')
  if (run.states !== null) tell(step, run, prefix, true, false, result ?? undefined)
  if (result === null) return leaveOut(step, 'unanswered', run)
  run.reasons[step.slot] = null
  run.values[step.slot] = result
  return result
}

function decline(step: Step, answer: Declined, isRequired: boolean, run: Run, prefix: string): unknown {
  // A consent that is refused is refused, whether or not that way of saying it was on offer.
  const isConsent = step.type === 'consent' && isRequired
  if (isConsent) shut(step, true, run)
  if (isConsent || step.mayDecline.includes(answer.missing)) {
    leaveOut(step, answer.missing, run)
    return answer
  }
  note(run, prefix + step.name, 'may-not-decline', { reason: answer.missing })
  return leaveOut(step, 'unanswered', run)
}

function leaveOut(step: Step, reason: MissingReason, run: Run): undefined {
  run.values[step.slot] = null
  run.reasons[step.slot] = reason
  return undefined
}

/** Without the yes nothing after it is asked; after a no nothing ever is. */
function shut(step: Step, isRefused: boolean, run: Run): void {
  run.gate = isRefused ? 'declined' : 'waiting'
  if (isRefused) run.refused = step.name
}

function keepApart(step: Step, answer: ContactAnswer, run: Run): void {
  run.contact[step.name] = answer
  run.isAsGiven = false
}

/** Asks the questions of a repeat once for each entry. */
function entries(step: Step, value: unknown, run: Run, path: string): unknown {
  const { level, min, max } = step
  if (level === null || !Array.isArray(value)) return wrongType(run, path, 'repeat')
  const list: readonly unknown[] = value
  if (list.length > limits.entries) {
    note(run, path, 'too-many', { max })
    return wrong
  }
  if (list.length < min) note(run, path, 'too-few', { min })
  else if (list.length > max) note(run, path, 'too-many', { max })
  const first = step.slot + 1
  const frames: EntryFrame[] = []
  const records = Array.from(list, (entry, at) => {
    const here = `${path}[${at}]`
    if (!isObject(entry)) wrongType(run, here, 'entry')
    const { values, strangers } = sortOut(isObject(entry) ? entry : {}, level)
    const prefix = `${here}.`
    for (let place = 0; place < level.steps.length; place++)
      values[place] = ask(level.steps[place] as Step, values[place], true, run, prefix)
    for (const name of strangers) note(run, prefix + name, 'unknown-question')
    const last = first + level.steps.length
    frames.push({ values: run.values.slice(first, last), reasons: run.reasons.slice(first, last) })
    tellMissing(level, run, prefix)
    return record(level, values, run)
  })
  run.values[step.slot] = frames
  return records
}

/** What was kept, by name. */
export function record({ steps }: Level, kept: readonly unknown[], run: Run): Filled {
  const filled: Filled = {}
  for (let place = 0; place < steps.length; place++) {
    const { name, slot, type } = steps[place] as Step
    const answer = kept[place]
    if (answer !== undefined && (type !== 'contact' || run.reasons[slot] !== null)) filled[name] = answer
  }
  return filled
}

/** Says of each question without an answer why it has none. */
export function tellMissing({ steps }: Level, run: Run, prefix: string): void {
  for (let at = 0; at < steps.length; at++) {
    const { name, slot, type } = steps[at] as Step
    const reason = run.reasons[slot]
    if (reason !== null && reason !== undefined && type !== 'note') run.missing[prefix + name] = reason
  }
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
