'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'
import type { ResearcherView, SchemeView } from '../desk/views.ts'
import { Figure } from './budget.tsx'
import { money } from './money.ts'
import { useAction } from './use-action.ts'
import { Voucher } from './voucher.tsx'

interface ResearcherProps {
  readonly researcher: ResearcherView
  readonly scheme: SchemeView
  readonly isOpen: boolean
  readonly onDone: () => void
}

/** One researcher: what counted, what they have earned, and the next thing to do about it. */
export function Researcher({ researcher, scheme, isOpen, onDone }: ResearcherProps) {
  const { routes } = useConfig().config
  const said = (minor: number) => money(minor, scheme.currency, scheme.minorUnit)
  const award = useAction('award', onDone)
  const heading = `use-it-researcher-${researcher.id}`
  const isHeldForRoute = researcher.route === null && researcher.heldMinor > 0
  return (
    <section className="use-it-panel use-it-researcher" aria-labelledby={heading} data-held={isHeldForRoute}>
      <header>
        <h2 id={heading}>
          <a href={researcher.href}>
            <bdi>{researcher.name}</bdi>
          </a>{' '}
          <code>{researcher.code}</code>
        </h2>
        <p className="use-it-quiet">
          {researcher.coordinator ? `Coordinator: ${researcher.coordinator}` : 'No coordinator'}
        </p>
      </header>
      <dl className="use-it-figures">
        <Figure label="Counted" value={researcher.counted} />
        <Figure label="Waiting" value={researcher.waiting} />
        <Figure label="Earned" value={said(researcher.entitledMinor)} />
        <Figure label="Held" value={said(researcher.heldMinor)} />
        <Figure label="Handed over" value={said(researcher.issuedMinor)} />
      </dl>
      {researcher.because.map((sentence) => (
        <p key={sentence} className={isHeldForRoute ? 'use-it-waiting' : undefined}>
          They read: “{sentence}”
        </p>
      ))}
      <p>{researcher.next}</p>
      <p>
        {researcher.route
          ? `Route: ${researcher.route.label}, set by ${researcher.route.by} on ${researcher.route.on}. `
          : 'No route has been recorded. '}
        <a href={researcher.routeHref}>{researcher.route ? 'Set another one' : 'Record the route'}</a>
      </p>
      {researcher.dueMinor > 0 && isOpen && (
        <Button size="medium" disabled={award.isRunning} onClick={() => void award.run({ researcher: researcher.id })}>
          Award {said(researcher.dueMinor)}
        </Button>
      )}
      {award.problem && <p role="alert">{award.problem}</p>}
      {researcher.vouchers.some(({ state }) => state === 'awarded') && (
        <p className="use-it-quiet">
          The code of a voucher is not kept: only its last four characters, and a seal that tells if it comes twice.
        </p>
      )}
      {researcher.vouchers.length > 0 && (
        <ul className="use-it-vouchers">
          {researcher.vouchers.map((voucher) => (
            <li key={voucher.award}>
              <Voucher {...{ voucher, scheme, isOpen, onDone }} />
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          How this was worked out{researcher.excluded.length > 0 && `, and ${researcher.excluded.length} left out`}
        </summary>
        <ol className="use-it-because">
          {researcher.arithmetic.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        {researcher.excluded.length > 0 && (
          <>
            <h3>Left out</h3>
            <ul className="use-it-because">
              {researcher.excluded.map(({ id, on, href, because }) => (
                <li key={id}>
                  <a href={href}>Interview of {on}</a>: {because}
                </li>
              ))}
            </ul>
          </>
        )}
      </details>
      <PdfButton
        path={`${routes.api}/vouchers/statement.pdf?researcher=${researcher.id}`}
        file={`vouchers-${researcher.code}.pdf`}
      >
        Statement to print (PDF)
      </PdfButton>
    </section>
  )
}
