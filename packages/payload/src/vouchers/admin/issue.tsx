'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useAction } from './use-action.ts'
import type { VoucherProps } from './voucher.tsx'

/** The first half: the voucher is on the table, its code is typed in and set aside for this person. */
export function Issue({ voucher, scheme, onDone }: VoucherProps) {
  const [code, setCode] = useState('')
  const [retailer, setRetailer] = useState(scheme.retailers[0]?.id ?? '')
  const issue = useAction('issue', onDone)
  const approve = useAction('approve', onDone)
  const { award, approval } = voucher
  if (approval === 'of-another')
    return (
      <p className="use-it-waiting">
        You have approved it. This scheme asks for two people: a colleague goes on from here.
      </p>
    )
  if (approval === 'yours')
    return (
      <>
        <Button size="small" disabled={approve.isRunning} onClick={() => void approve.run({ award })}>
          Approve it as the first of two
        </Button>
        {approve.problem && <p role="alert">{approve.problem}</p>}
      </>
    )
  return (
    <form
      className="use-it-row"
      onSubmit={(event) => {
        event.preventDefault()
        void issue.run({ award, code, retailer })
      }}
    >
      <label>
        <span>Code on the voucher</span>
        <input
          type="text"
          value={code}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => setCode(target.value)}
        />
      </label>
      <label>
        <span>Shop</span>
        <select value={retailer} onChange={({ target }) => setRetailer(target.value)}>
          {scheme.retailers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" size="medium" disabled={code.trim() === '' || issue.isRunning}>
        Set it aside
      </Button>
      {issue.problem && <p role="alert">{issue.problem}</p>}
    </form>
  )
}
