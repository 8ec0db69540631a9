import type { Payload } from 'payload'
import { isHeldBack } from '../data-archive/restored.ts'
import { MailFailed } from '../mail/mail.ts'
import { sendMail } from '../mail/send-mail.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { storiesNamed } from './blocked-stories.ts'
import { claimLetter, releaseLetter } from './letter-claims.ts'
import { renderRoundUp } from './render-round-up.ts'
import { roundUpBy, type RoundUpRow } from './round-up-row.ts'
import { activeSubscribers, isDue, subscriberBy, timeOf, type Subscriber } from './subscribers.ts'
import { unsubscribeAddress } from './unsubscribe/unsubscribe-address.ts'
import { whatIsOff } from './what-is-off.ts'
import { wordsHashOf } from './words-hash.ts'

/** After so many in a row that did not leave, the server is down, or refuses us, rather than one mailbox full or gone. */
const mostInARow = 3

/** After so many readers the rules are asked about every story again: it means reading all of them. */
const askedEvery = 10

/**
 * Sends a round-up to each reader who has not had it: one e-mail each. Asked again it goes on where it stopped. A story
 * that was withdrawn since stops what has not left yet; an event that is not on any more is left out of it. Throws when
 * some could not be sent now.
 */
export const deliverRoundUp = (
  payload: Payload,
  { id, hash }: { readonly id: string; readonly hash: string },
  { stillRuns }: { readonly stillRuns?: () => Promise<unknown> } = {},
): Promise<void> =>
  oneAtATime(`deliver ${settingsOf(payload).dataDir} ${id}`, async () => {
    const row = await roundUpBy(payload, { id })
    if (!row || row.sentAt === null || row.doneAt !== null) return
    // From here on the row is what was read now: whatever changes it later changes no e-mail.
    if (wordsHashOf(row) !== hash) return stop(payload, row)
    if (await isHeldBack(payload)) throw new MailFailed('An archive was restored and waits to be confirmed.')
    const tally = refusals(payload)
    const everybody = await activeSubscribers(payload)
    const due = everybody
      .filter((each) => isDue(each, row))
      .toSorted((one, other) => (tally.get(one.id) ?? 0) - (tally.get(other.id) ?? 0))
    const failed: MailFailed[] = []
    const elsewhere: string[] = []
    let inARow: Tried[] = []
    let shown = row
    let isTaken = everybody.some(({ lastSentAt }) => timeOf(lastSentAt) === timeOf(row.sentAt))
    for (const [at, { id: reader }] of due.entries()) {
      // Asked again and again: sending to many takes a while, and a withdrawal counts from the moment it is said.
      if (at % askedEvery === 0) {
        if ((await storiesNamed(payload, row)).blocked.length > 0) return stop(payload, row)
        shown = { ...row, items: (await whatIsOff(payload, row)).items }
        if (row.items.length > 0 && shown.items.length === 0) return stop(payload, row)
      }
      await stillRuns?.()
      const outcome = await sendOnce(payload, shown, reader)
      if (outcome === 'elsewhere') elsewhere.push(reader)
      if (outcome === 'elsewhere' || outcome === 'not-due') continue
      const failure = outcome
      if (!failure) {
        isTaken = true
        tally.delete(reader)
        await believe(payload, inARow)
        inARow = []
        continue
      }
      const before = tally.get(reader) ?? 0
      tally.set(reader, before + 1)
      if (failure.isRefused && isTaken && before > 0) {
        await believe(payload, [{ reader, failure }])
        continue
      }
      inARow.push({ reader, failure })
      if (!failure.isRefused) failed.push(failure)
      if (inARow.length >= mostInARow) throw failed[0] ?? failure
    }
    if (inARow[0] && !isTaken) throw failed[0] ?? inARow[0].failure
    await believe(payload, inARow)
    if (failed[0]) throw failed[0]
    for (const id of elsewhere) {
      const subscriber = await subscriberBy(payload, { id })
      if (subscriber?.status === 'active' && isDue(subscriber, row))
        throw new MailFailed('Another process is sending it to some of its readers.')
    }
    await note(payload, row, { doneAt: settingsOf(payload).now().toISOString() })
  })

interface Tried {
  readonly reader: string
  readonly failure: MailFailed
}

const tallies = new WeakMap<Payload, Map<string, number>>()

/** How often the e-mail to a reader did not leave, as long as this process runs: those are tried last. */
function refusals(payload: Payload): Map<string, number> {
  const known = tallies.get(payload) ?? new Map<string, number>()
  tallies.set(payload, known)
  return known
}

/**
 * Takes the word of the server that there is no such mailbox: only where it has taken the same e-mail for somebody else.
 * A server that refuses everybody refuses us.
 */
async function believe(payload: Payload, tried: readonly Tried[]): Promise<void> {
  for (const { reader, failure } of tried) {
    if (!failure.isRefused) continue
    refusals(payload).delete(reader)
    await change(payload, reader, { status: 'refused' })
  }
}

/**
 * Sends it to a reader who has not had it, in whichever process asks first. `elsewhere`: another process is at it. Nobody
 * gets it twice: where a process was stopped between the e-mail and its note, the reader is one of whom it is not known.
 */
async function sendOnce(
  payload: Payload,
  row: RoundUpRow,
  reader: string,
): Promise<MailFailed | 'not-due' | 'elsewhere' | null> {
  const letter = { roundUp: row.id, reader }
  const claim = await claimLetter(payload, letter)
  if (claim === 'held') return 'elsewhere'
  if (claim === 'left') {
    payload.logger.error({ reader, msg: `Nobody knows whether the round-up of ${row.week} left for this reader.` })
    return 'not-due'
  }
  // Asked once it is ours: another process may have sent it and let go since.
  const subscriber = await subscriberBy(payload, { id: reader })
  const isTheirs = subscriber?.status === 'active' && isDue(subscriber, row)
  const outcome = isTheirs ? await sendTo(payload, row, subscriber) : 'not-due'
  await releaseLetter(payload, letter)
  return outcome
}

async function sendTo(payload: Payload, row: RoundUpRow, { id, email, token }: Subscriber): Promise<MailFailed | null> {
  const settings = settingsOf(payload)
  const unsubscribe = unsubscribeAddress(payload, token)
  const { subject, text, html } = renderRoundUp(row, { endsWith: unsubscribe })
  try {
    await sendMail(settings, { key: `round-up-${row.id}-${id}`, to: email, subject, text, html, unsubscribe })
  } catch (error) {
    if (error instanceof MailFailed) return error
    await releaseLetter(payload, { roundUp: row.id, reader: id })
    throw error
  }
  await change(payload, id, { lastSentAt: row.sentAt })
  return null
}

const change = (payload: Payload, id: string, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: slugs.roundUpSubscribers, id, data, returning: false })

async function stop(payload: Payload, row: RoundUpRow): Promise<void> {
  await note(payload, row, { isStopped: true, doneAt: settingsOf(payload).now().toISOString() })
  payload.logger.error({
    msg: `The round-up of ${row.week} was stopped: its words changed, a story in it may not be in a round-up any more, or nothing in it is on any more. Some readers have it already; the recall list says so.`,
  })
}

const note = (payload: Payload, { id }: RoundUpRow, data: Record<string, unknown>) =>
  payload.db.updateOne({ collection: slugs.roundUps, id, data, returning: false })
