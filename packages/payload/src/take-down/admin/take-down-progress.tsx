'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { inWords } from '../../admin/shared/in-words.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { useCityDay } from '../../admin/shared/use-city-day.ts'
import { printRunInWords } from '../print-run-words.ts'
import type { TakeDownProgress as Progress } from '../progress.ts'
import type { RoundUpToRecall } from '../../round-up/recalled-round-ups.ts'
import type { ToRecall } from '../recall-list.ts'

const mostListed = 20

/** The panel of a take-down: whether everything is gone, what still answers, and which paper has to be fetched back. */
export function TakeDownProgress() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const { answer, problem } = useAnswer<Progress>(id ? `${routes.api}/take-downs/${id}/progress` : null, lastUpdateTime)
  return (
    <section className="use-it-panel" aria-labelledby="use-it-take-down">
      <h2 id="use-it-take-down">Is everything gone?</h2>
      {problem && <p role="alert">{problem}</p>}
      {!answer && !problem && <p>Looking…</p>}
      {answer && <HowFar progress={answer} />}
      {answer && <Paper runs={answer.recall} fromSite={answer.fromSite} admin={routes.admin} />}
      {answer && answer.roundUps.length > 0 && <Mails roundUps={answer.roundUps} admin={routes.admin} />}
    </section>
  )
}

function HowFar({ progress }: { progress: Progress }) {
  const { verifiedAt, alarmedAt, addresses, notGone, receiptHash, erasedAt, eraseOn } = progress
  const dayOf = useCityDay()
  if (verifiedAt)
    return (
      <>
        <p>
          <strong>Yes.</strong> {addresses} addresses were asked; the last one said so on {dayOf(verifiedAt)}.
        </p>
        <p>
          {erasedAt
            ? `Its words and pictures were erased on ${dayOf(erasedAt)}.`
            : eraseOn
              ? `Its words and pictures are erased on ${inWords(eraseOn as never)}.`
              : 'Its consent has ended. The words stay here, because the teller may say yes again.'}
        </p>
        {receiptHash && (
          <p>
            Number of the receipt: <code>{receiptHash}</code>
          </p>
        )}
      </>
    )
  return (
    <>
      <p role={alarmedAt ? 'alert' : undefined}>
        <strong>Not yet.</strong>{' '}
        {notGone.length > 0
          ? `${notGone.length} of ${addresses} addresses have not said that it is gone.`
          : 'A site has not said yet where it showed the story.'}{' '}
        They are asked again and again.
        {alarmedAt && ' It takes too long: look whether each site runs, and whether something in between keeps copies.'}
      </p>
      <ul className="use-it-because">
        {notGone.slice(0, mostListed).map(({ url, status }) => (
          <li key={url}>
            {url}: {status === null ? 'no answer yet' : `answers ${status}`}
          </li>
        ))}
      </ul>
    </>
  )
}

const Paper = ({ runs, fromSite, admin }: { runs: readonly ToRecall[]; fromSite: string; admin: string }) => (
  <>
    <h3>Paper to fetch back</h3>
    <ul className="use-it-because">
      {runs.map(({ id, number, copies, kind, language, places, printedOn }) => (
        <li key={id}>
          <a href={`${admin}/collections/print-runs/${id}`}>
            {copies} × {printRunInWords(kind, language)}
          </a>
          {number !== null && `, number ${number}`}, printed {inWords(printedOn as never)}: {places}
        </li>
      ))}
      <li>
        {runs.length > 0 ? 'and every' : 'Every'} paper printed from the site: <code>{fromSite}</code>
      </li>
    </ul>
  </>
)

const Mails = ({ roundUps, admin }: { roundUps: readonly RoundUpToRecall[]; admin: string }) => (
  <>
    <h3>Round-ups it was in</h3>
    <p>An e-mail that was sent cannot be fetched back. Tell the readers if the teller wants that.</p>
    <ul className="use-it-because">
      {roundUps.map(({ id, subject, sentOn, recipients }) => (
        <li key={id}>
          <a href={`${admin}/collections/round-ups/${id}`}>{subject}</a>, sent {inWords(sentOn as never)} to{' '}
          {recipients}
        </li>
      ))}
    </ul>
  </>
)
