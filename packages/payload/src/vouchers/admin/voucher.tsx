'use client'

import { Button } from '@payloadcms/ui'
import type { SchemeView, VoucherView } from '../desk/views.ts'
import { AfterIssue } from './after-issue.tsx'
import { Issue } from './issue.tsx'
import { money } from './money.ts'
import { useAction } from './use-action.ts'

export interface VoucherProps {
  readonly voucher: VoucherView
  readonly scheme: SchemeView
  /** False while the ledger is not whole: nothing is added to it then. */
  readonly isOpen: boolean
  readonly onDone: () => void
}

const states: Readonly<Record<VoucherView['state'], string>> = {
  held: 'Held: it waits for a route',
  awarded: 'Awarded: it can be handed over',
  reserved: 'Set aside: hand it over now',
  issued: 'Handed over',
  redeemed: 'Spent',
  void: 'Void',
  expired: 'Expired',
  returned: 'Void; the money came back',
}

/** One voucher on its way: awarded, set aside, handed over, spent. */
export function Voucher(props: VoucherProps) {
  const { voucher, scheme, isOpen, onDone } = props
  const { award, state, last4, retailer, on, reason } = voucher
  const shop = scheme.retailers.find(({ id }) => id === retailer)?.name ?? retailer
  return (
    <>
      <p>
        <b>{money(voucher.amountMinor, scheme.currency, scheme.minorUnit)}</b>{' '}
        <span data-state={state} className="use-it-state">
          {states[state]}
        </span>{' '}
        <span className="use-it-quiet">
          {[on, shop, last4 && `code ends in ${last4}`, reason].filter(Boolean).join(', ')}
        </span>
      </p>
      {isOpen && state === 'awarded' && <Issue {...props} />}
      {isOpen && state === 'reserved' && <HandOver {...{ award, onDone }} />}
      {isOpen && (state === 'issued' || state === 'redeemed' || state === 'void' || state === 'expired') && (
        <AfterIssue {...{ award, state, onDone }} />
      )}
    </>
  )
}

/** The second half: it changed hands, or it did not. */
function HandOver({ award, onDone }: { award: string; onDone: () => void }) {
  const confirm = useAction('confirm', onDone)
  const release = useAction('release', onDone)
  return (
    <div className="use-it-row">
      <Button
        size="medium"
        disabled={confirm.isRunning || release.isRunning}
        onClick={() => void confirm.run({ award })}
      >
        It has been handed over
      </Button>
      <Button
        size="medium"
        buttonStyle="secondary"
        disabled={confirm.isRunning || release.isRunning}
        onClick={() => void release.run({ award })}
      >
        It was not handed over
      </Button>
      {(confirm.problem ?? release.problem) && <p role="alert">{confirm.problem ?? release.problem}</p>}
    </div>
  )
}
