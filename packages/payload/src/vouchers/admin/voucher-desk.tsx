'use client'

import { useConfig } from '@payloadcms/ui'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { DeskView, NoticeView } from '../desk/views.ts'
import { Budget } from './budget.tsx'
import { Researcher } from './researcher.tsx'

/** The vouchers desk: who has earned what and why, and everything that is done about it. */
export function VoucherDesk() {
  const { routes } = useConfig().config
  const { answer: desk, problem, again } = useAnswer<DeskView>(`${routes.api}/vouchers/desk`, null)
  return (
    <div className="use-it-screen">
      <h1>Vouchers</h1>
      {problem && <p role="alert">{problem}</p>}
      {!desk && !problem && <p>Looking…</p>}
      {desk && <Desk desk={desk} onDone={again} />}
    </div>
  )
}

function Desk({ desk, onDone }: { desk: DeskView; onDone: () => void }) {
  const { scheme, budget } = desk
  return (
    <>
      {desk.problem && (
        <p role="alert" className="use-it-gone">
          {desk.problem}
        </p>
      )}
      {scheme && (
        <p>
          <b>{scheme.title}</b>. {scheme.says} <span className="use-it-quiet">{scheme.basis}</span>
        </p>
      )}
      {!desk.ledger.isWhole && (
        <p role="alert" className="use-it-gone">
          {desk.ledger.says}
        </p>
      )}
      {scheme && budget && <Budget {...{ scheme, budget, onDone }} isOpen={desk.ledger.isWhole} />}
      {scheme && desk.researchers.length === 0 && <p>There are no researchers yet whose vouchers you look after.</p>}
      {scheme && (
        <ul className="use-it-researchers">
          {desk.researchers.map((researcher) => (
            <li key={researcher.id}>
              <Researcher {...{ researcher, scheme, onDone }} isOpen={desk.ledger.isWhole} />
            </li>
          ))}
        </ul>
      )}
      {desk.notices.length > 0 && <Notices notices={desk.notices} />}
      {desk.ledger.isWhole && <p className="use-it-quiet">{desk.ledger.says}</p>}
    </>
  )
}

function Notices({ notices }: { notices: readonly NoticeView[] }) {
  return (
    <details className="use-it-panel">
      <summary>What others say about vouchers: {notices.length} notes</summary>
      <p>
        Some of these disagree with one another. They are not our advice: show them to the researcher, and to an adviser
        if in doubt. Do not write down anybody&rsquo;s benefits or immigration status.
      </p>
      <ul className="use-it-because">
        {notices.map(({ id, text, frame, href, isOutOfDate }) => (
          <li key={id} className={isOutOfDate ? 'use-it-waiting' : undefined}>
            {text} {frame.join(' ')}{' '}
            <a href={href} target="_blank" rel="noreferrer">
              Read it there
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
