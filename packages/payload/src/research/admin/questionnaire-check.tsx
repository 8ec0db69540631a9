'use client'

import { Button, toast, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { QuestionnaireView } from '../views.ts'
import { Preview } from './preview.tsx'

/** The panel of a questionnaire: can it be published, how long is it, in which languages, and how it reads. */
export function QuestionnaireCheck() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const isModified = useFormModified()
  const path = `${routes.api}/questionnaires/${id}`
  const { answer: view, problem } = useAnswer<QuestionnaireView>(id ? `${path}/view` : null, lastUpdateTime)

  return (
    <section className="use-it-panel" aria-labelledby="use-it-check">
      <h2 id="use-it-check">Check and try it</h2>
      {!id && <p>Paste or write the definition below and save the draft. Then you can check it and try it here.</p>}
      {isModified && <p className="use-it-waiting">Save the draft to check what you changed.</p>}
      {problem && <p role="alert">{problem}</p>}
      {id && !view && !problem && <p role="status">Looking…</p>}
      {view && (
        <>
          <Standing view={view} row={String(id)} path={path} admin={routes.admin} />
          <Findings findings={view.findings} />
          {view.comparison && <Comparison {...view.comparison} />}
          {view.languages.length > 0 && <Languages view={view} />}
          {view.questionnaire && (
            <Preview questionnaire={view.questionnaire} languages={view.languages} on={view.today} />
          )}
        </>
      )}
    </section>
  )
}

function Standing({ view, row, path, admin }: { view: QuestionnaireView; row: string; path: string; admin: string }) {
  const errors = view.findings.filter(({ severity }) => severity === 'error').length
  const start = async () => {
    try {
      const { id } = await ask<{ id: string }>(`${path}/next-version`, {})
      window.location.assign(`${admin}/collections/questionnaires/${id}`)
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      {view.isPublished ? (
        <p className="use-it-live">
          Version {view.version}, published{view.publishedOn && ` on ${view.publishedOn}`}. It stays as it is; only its
          last day may change.
        </p>
      ) : (
        <p className={errors === 0 ? 'use-it-live' : 'use-it-waiting'}>
          {errors === 0
            ? `${view.version === null ? 'A draft' : `Version ${view.version}, a draft`}. Nothing stops it from being published.`
            : `${errors === 1 ? 'One thing has' : `${errors} things have`} to be put right before it can be published.`}
        </p>
      )}
      {view.paths && (
        <p>
          {view.paths.shortest} to {view.paths.longest} questions, about {Math.round(view.paths.minutes.shortest)} to{' '}
          {Math.round(view.paths.minutes.longest)} minutes read aloud. The minutes are an estimate.
        </p>
      )}
      {view.isPublished && view.mayPublish && (
        <Button size="small" buttonStyle="secondary" onClick={() => void start()}>
          Start a new version
        </Button>
      )}
      {view.isPublished && (
        <p className="use-it-links">
          <a href={`${admin}/paper-entry?form=${row}#print`}>Print empty forms</a>
          <a href={`${admin}/paper-entry?form=${row}`}>Type in a filled one</a>
        </p>
      )}
    </>
  )
}

const headings = { error: 'Has to be put right', warning: 'Look at these', advice: 'Could be easier' } as const

function Findings({ findings }: Pick<QuestionnaireView, 'findings'>) {
  return (['error', 'warning', 'advice'] as const).map((severity) => {
    const these = findings.filter((finding) => finding.severity === severity)
    if (these.length === 0) return null
    return (
      <details key={severity} open={severity === 'error'}>
        <summary>
          {headings[severity]}: {these.length}
        </summary>
        <ul className="use-it-because">
          {these.map(({ path, sentence }) => (
            <li key={`${path} ${sentence}`}>
              {sentence} <code>{path}</code>
            </li>
          ))}
        </ul>
      </details>
    )
  })
}

const verdicts = {
  safe: 'Answers can be compared with it as they are.',
  'needs-migration': 'Answers can be compared once the earlier ones are carried over.',
  'breaks-comparability': 'Some answers can no longer be compared. Write down why below before you publish.',
} as const

function Comparison({ before, verdict, changes }: NonNullable<QuestionnaireView['comparison']>) {
  return (
    <div className="use-it-approval">
      <h3>Compared with version {before}</h3>
      <p className={verdict === 'safe' ? 'use-it-live' : 'use-it-waiting'}>{verdicts[verdict]}</p>
      {changes.length > 0 && (
        <ul className="use-it-because">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const reviews = {
  source: 'written in it',
  reviewed: 'checked by a speaker',
  unreviewed: 'no speaker has checked it',
  none: '',
} as const

function Languages({ view }: { view: QuestionnaireView }) {
  const media = [
    ['online', 'On a screen'],
    ['paper', 'On paper'],
    ['read-aloud', 'Read aloud'],
  ] as const
  return (
    <div className="use-it-scroll">
      <table className="use-it-table">
        <caption>Languages</caption>
        <thead>
          <tr>
            <th scope="col">Language</th>
            {media.map(([medium, label]) => (
              <th key={medium} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.languages.map((each) => (
            <tr key={each.language}>
              <th scope="row">
                {each.english} {each.name !== each.english && <bdi lang={each.language}>{each.name}</bdi>}
                {reviews[each.review] && <small>{reviews[each.review]}</small>}
              </th>
              {media.map(([medium]) => {
                const { isReleased, because } = each.media[medium]
                return (
                  <td key={medium} className={isReleased ? 'use-it-live' : 'use-it-waiting'}>
                    {isReleased ? 'Ready' : (because ?? 'Not ready')}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
