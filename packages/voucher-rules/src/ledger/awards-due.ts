import { fail, ok, type Result } from '@use-it-cities/core'
import type { Assessment } from '../assess/types.ts'
import type { LedgerEntry } from '../schema/ledger.ts'
import type { Stamp } from './adoption.ts'
import { capLeft } from './apply.ts'
import type { LedgerError } from './errors.ts'
import { awardKey, blockKey } from './keys.ts'
import { stateOf, type Ledger } from './replay.ts'
import { isLive, type Award, type EntryOf, type LedgerState } from './state.ts'

type Block = Pick<EntryOf<'award'>, 'policy' | 'person' | 'period'>

/**
 * The entries that bring a ledger in line with an assessment; append them in order, before asking for the next person.
 *
 * Route voucher: awards that are earned and not there yet, as far as budget and cap allow, and held ones set free.
 * No route: awards that are held. Another route: awards without a voucher go back to the budget. What was issued is never
 * taken back; where the policy says `never`, what was issued beyond the entitlement is written off. With nothing to do
 * the list is empty, so that running it again gives nothing twice.
 */
export function awardsDue(
  assessment: Assessment,
  ledger: Ledger,
  stamp: Stamp,
): Result<readonly LedgerEntry[], LedgerError> {
  const state = stateOf(ledger)
  if (!state.ok) return state
  const person = assessment.researcher
  if (person === null) return ok([])
  const common = { effectiveAt: assessment.on, ...stamp }
  const entries: LedgerEntry[] = []
  let left = Math.min(
    state.value.balances.budget,
    assessment.route === 'voucher' ? assessment.dueMinor : assessment.heldMinor,
  )
  const mayHold = assessment.route === null || assessment.route === 'voucher'
  for (const { block, vouchers } of blocksOf(assessment, person, state.value)) {
    const mine = (state.value.awardsOf.get(person) ?? []).filter(({ entry }) => blockKey(entry) === blockKey(block))
    const rule = state.value.policies.get(`${block.policy.id}@${block.policy.version}`)
    if (!rule)
      return fail({
        code: 'policy-not-adopted',
        key: blockKey(block),
        policy: `${block.policy.id}@${block.policy.version}`,
      })
    const live = mine.filter(isLive)
    const open = live.filter(isOpen)
    const writtenOff = state.value.writtenOff.get(blockKey(block)) ?? 0
    const wanted = mayHold ? vouchers : 0
    const excess = Math.min(open.length, Math.max(0, live.length - writtenOff - wanted))
    const dropped = open.slice(open.length - excess)
    for (const award of dropped) entries.push({ kind: 'award-dropped', ...eventOf(award, 'dropped'), ...common })
    if (assessment.route === 'voucher') {
      for (const award of open) {
        if (award.state !== 'held' || dropped.includes(award)) continue
        entries.push({ kind: 'award-earned', ...eventOf(award, 'earned'), ...common })
      }
    }
    const beyond = live.filter(({ state: now }) => now === 'issued').length - writtenOff - vouchers
    if (beyond > 0 && rule.clawback === 'never') {
      const times = [...state.value.entries.values()].filter(
        (entry) => entry.kind === 'written-off' && blockKey(entry) === blockKey(block),
      ).length
      const key = `written-off:${blockKey(block)}:${times + 1}`
      entries.push({ kind: 'written-off', key, ...block, vouchers: beyond, ...common })
    }
    let room = capLeft(state.value, block)
    for (let n = mine.length + 1; n <= mine.length + wanted - (live.length - excess - writtenOff); n++) {
      if (rule.voucherMinor > Math.min(left, room)) break
      left -= rule.voucherMinor
      room -= rule.voucherMinor
      const as = assessment.route === 'voucher' ? 'earned' : 'held'
      const amountMinor = rule.voucherMinor
      entries.push({ kind: 'award', key: awardKey(block, n), ...block, n, amountMinor, state: as, ...common })
    }
  }
  return ok(entries)
}

/** Awards without a voucher: those may still be dropped. */
const isOpen = ({ state }: Award) => state === 'held' || state === 'earned'

const eventOf = ({ entry }: Award, what: string) => ({ key: `${what}:${entry.key}`, award: entry.key })

/** The person's cap periods: those of the assessment, and those the ledger knows and the assessment gives nothing for. */
function blocksOf(assessment: Assessment, person: string, state: LedgerState) {
  const blocks = new Map<string, { readonly block: Block; readonly vouchers: number }>()
  for (const { policy, period, vouchers } of assessment.earned) {
    const block = { policy, person, period }
    blocks.set(blockKey(block), { block, vouchers })
  }
  for (const { entry } of state.awardsOf.get(person) ?? []) {
    const block = { policy: entry.policy, person, period: entry.period }
    if (!blocks.has(blockKey(block))) blocks.set(blockKey(block), { block, vouchers: 0 })
  }
  return blocks.values()
}
