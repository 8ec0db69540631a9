'use client'

import { labelAt, type Judged } from './use-verdict.ts'

const statuses = {
  complete: 'Complete. Everything that had to be asked has an answer.',
  incomplete: 'Not complete: something that had to be answered is empty. You can save it; it does not count as it is.',
  invalid: 'Something cannot be right. Compare it with the paper; if the paper says so, save it as it is.',
  declined: 'Consent was not given: no answer is kept, and the form does not count.',
} as const

/** What the server will say about this form, before it is sent. */
export function VerdictPanel({ verdict, entered }: Judged) {
  return (
    <section className="use-it-panel" aria-labelledby="use-it-verdict">
      <h2 id="use-it-verdict">Before you save</h2>
      <p role="status" className={verdict.status === 'complete' ? 'use-it-live' : 'use-it-waiting'}>
        {statuses[verdict.status]}
      </p>
      {verdict.errors.length > 0 && (
        <List
          title="To look at"
          paths={[...new Set(verdict.errors.map(({ question }) => question))]}
          entered={entered}
        />
      )}
      {verdict.dropped.length > 0 && (
        <List
          title="Ticked on the paper but not asked: left out of the record, because an earlier answer skips it"
          paths={verdict.dropped}
          entered={entered}
        />
      )}
    </section>
  )
}

function List({ title, paths, entered }: { title: string; paths: readonly string[]; entered: Judged['entered'] }) {
  return (
    <>
      <h3>{title}</h3>
      <ul className="use-it-because">
        {paths.map((path) => (
          <li key={path}>
            <a href={`#${path}`} onClick={(event) => goTo(event, path)} dir="auto">
              {labelAt(entered, path)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function goTo(event: { preventDefault: () => void }, path: string): void {
  event.preventDefault()
  const question = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(path)}"]`)
  question?.scrollIntoView({ block: 'center' })
  question?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true })
}
