import { isLocalDate } from '@use-it-cities/core'
import type { PrintError } from '../print-error.ts'
import { linkOf } from '../assessment-report/link-of.ts'
import type { ConsentFormRequest, ConsentReceiptRequest, TakeDownReceiptRequest, TellerSlipRequest } from './request.ts'

/** A moment in UTC, as JSON has it. */
const isMoment = (at: string): boolean => /^\d{4}-\d{2}-\d{2}T.+Z$/.test(at) && !Number.isNaN(Date.parse(at))

const notADate = (days: readonly (string | undefined)[]): PrintError | undefined => {
  const received = days.find((day) => day !== undefined && !isLocalDate(day))
  return received === undefined ? undefined : { code: 'not-a-date', received }
}

/** Why a paper about consent is not printed: it would be of no use, or would not be true. */
export const problemOf = {
  form(request: ConsentFormRequest): PrintError | undefined {
    const list = (['organisations', 'channels', 'languages'] as const).find((each) => request[each].length === 0)
    return list === undefined ? notADate([request.on]) : { code: 'nothing-to-tick', list }
  },

  receipt: ({ given }: ConsentReceiptRequest): PrintError | undefined =>
    notADate([given.on, given.until, given.refreshOn]),

  takeDown({ receipt }: TakeDownReceiptRequest): PrintError | undefined {
    const { startedAt, verifiedAt, addresses } = receipt
    if (!isMoment(startedAt)) return { code: 'not-a-receipt', field: 'startedAt', received: startedAt }
    if (!isMoment(verifiedAt) || Date.parse(verifiedAt) < Date.parse(startedAt))
      return { code: 'not-a-receipt', field: 'verifiedAt', received: verifiedAt }
    if (!Number.isSafeInteger(addresses) || addresses < 0)
      return { code: 'not-a-receipt', field: 'addresses', received: String(addresses) }
    return notADate([receipt.on])
  },

  /** What came is in no error: it is a secret, and errors are logged. */
  slip({ address, pin, expiresOn }: TellerSlipRequest): PrintError | undefined {
    if (linkOf(address) === null) return { code: 'not-a-slip', field: 'address' }
    return /^\d{6}$/.test(pin) ? notADate([expiresOn]) : { code: 'not-a-slip', field: 'pin' }
  },
}
