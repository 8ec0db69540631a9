import { isInEffect, type LocalDate } from '@use-it-cities/core'
import type { Fact } from '../model/fact.ts'
import type { Step } from '../model/profession.ts'
import { showing } from '../model/showing.ts'
import type { FeeValue } from '../model/values.ts'
import type { Status } from './person.ts'

/** Refugee status and humanitarian protection: the sources name both where a fee is waived. */
export const isProtected = (status: Status | undefined): boolean =>
  status === 'refugee' || status === 'humanitarian-protection'

/** The fees of a step that are for this person and charged on this day. Help stays visible to whoever did not say. */
export const feesDueOn = (step: Step, status: Status | undefined, on: LocalDate): readonly Fact<FeeValue>[] =>
  step.fees.filter((fee) => {
    if (fee.about.only === 'refugee' && status !== undefined && !isProtected(status)) return false
    const shown = showing(fee, on)
    return shown.show === 'check-with' || !shown.value.effective || isInEffect(shown.value.effective, on)
  })
