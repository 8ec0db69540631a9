'use client'

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { Fragment, useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import type { AnswersView } from '../views.ts'
import { Words } from './words-form.tsx'
import { Listed } from './listed.tsx'

/** The panel of a submission: what was asked and answered, in the language of the interview. */
export function SubmissionAnswers() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const [isInAsked, setInAsked] = useState(false)
  const path = id ? `${routes.api}/submissions/${id}/answers${isInAsked ? '?in=asked' : ''}` : null
  const { answer: view, problem, again } = useAnswer<AnswersView>(path, lastUpdateTime)

  const [isBusy, setBusy] = useState(false)
  const say = async (text: string) => {
    setBusy(true)
    try {
      await ask(`${routes.api}/submissions/${id}/answer-flags`, { text })
      toast.success('Saved.')
      again()
    } catch (error) {
      toast.error(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }

  return (
    <section className="use-it-panel" aria-labelledby="use-it-answers">
      <h2 id="use-it-answers">The answers</h2>
      {problem && <p role="alert">{problem}</p>}
      {!view && !problem && <p role="status">Looking…</p>}
      {view && (
        <>
          <dl className="use-it-facts">
            {view.facts.map(([label, value]) => (
              <Fragment key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </Fragment>
            ))}
          </dl>
          {view.mayOpenDesk && (
            <p className="use-it-links">
              <a href={`${routes.admin}/validation`}>Go to the validation desk</a>
            </p>
          )}
          <Listed title="It does not count" sentences={view.notCounted} tone="danger" />
          <Listed title="Look at this first" sentences={view.flags} tone="waiting" />
          {view.mayAnswerFlags && (
            <details>
              <summary>Say what happened</summary>
              <Words
                label="What the researcher says about it"
                hint="In their own words. Whoever validates the interview reads it."
                button="Save"
                isBusy={isBusy}
                onSend={(text) => void say(text)}
              />
            </details>
          )}
          <Listed title="What is wrong with answers" sentences={view.errors} tone="danger" />
          {view.other && (
            <Button size="small" buttonStyle="secondary" onClick={() => setInAsked(!isInAsked)}>
              Show the questions in {view.other.english}
            </Button>
          )}
          {view.sections.map(({ title, answers }) => (
            <div key={title} className="use-it-answers" lang={view.language} dir={view.dir}>
              <h3>{title}</h3>
              <dl>
                {answers.map(({ number, question, answer, because }) => (
                  <div key={`${number} ${question}`}>
                    <dt>
                      {number !== null && `${number}. `}
                      {question}
                    </dt>
                    <dd>
                      {answer === null ? (
                        <i lang="en" dir="ltr">
                          {because ?? '—'}
                        </i>
                      ) : (
                        <bdi>{answer}</bdi>
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
          <Listed title="Left out, because an earlier answer skips it" sentences={view.dropped} tone="waiting" />
        </>
      )}
    </section>
  )
}
