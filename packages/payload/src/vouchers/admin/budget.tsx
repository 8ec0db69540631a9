'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BudgetView, SchemeView } from '../desk/views.ts'
import { minorOf, money } from './money.ts'
import { useAction } from './use-action.ts'

interface BudgetProps {
  readonly scheme: SchemeView
  readonly budget: BudgetView
  /** False while the ledger is not whole: nothing is added to it then. */
  readonly isOpen: boolean
  readonly onDone: () => void
}

/** What there is to give, and a way for the research lead to add to it. */
export function Budget({ scheme, budget, isOpen, onDone }: BudgetProps) {
  const said = (minor: number) => money(minor, scheme.currency, scheme.minorUnit)
  const [text, setText] = useState('')
  const grant = useAction('budget', () => {
    setText('')
    onDone()
  })
  const amountMinor = minorOf(text, scheme.minorUnit)
  return (
    <section className="use-it-panel" aria-labelledby="use-it-budget">
      <h2 id="use-it-budget">Budget</h2>
      <dl className="use-it-figures">
        <Figure label="Granted" value={said(budget.grantedMinor)} />
        <Figure label="Promised" value={said(budget.reservedMinor)} />
        <Figure label="Handed over" value={said(budget.issuedMinor)} />
        <Figure label="Left" value={said(budget.leftMinor)} />
      </dl>
      {budget.mayGrant && isOpen && (
        <form
          className="use-it-row"
          onSubmit={(event) => {
            event.preventDefault()
            if (amountMinor !== null) void grant.run({ amountMinor })
          }}
        >
          <label>
            <span>Add to the budget ({scheme.currency})</span>
            <input type="text" inputMode="decimal" value={text} onChange={({ target }) => setText(target.value)} />
          </label>
          <Button type="submit" size="medium" buttonStyle="secondary" disabled={!amountMinor || grant.isRunning}>
            {amountMinor ? `Add ${said(amountMinor)}` : 'Add'}
          </Button>
        </form>
      )}
      {grant.problem && <p role="alert">{grant.problem}</p>}
    </section>
  )
}

export function Figure({ label, value }: { label: string; value: string | number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
