'use client'

import type { Language, LocalDate } from '@use-it-cities/core'
import type { Answers, Definition, Questionnaire } from '@use-it-cities/questionnaire-schema'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { QuestionEntry, withAnswer } from '../../paper/entry/question-entry.tsx'
import { labelAt, useVerdict } from '../../paper/entry/use-verdict.ts'
import type { QuestionnaireView } from '../views.ts'

interface PreviewProps {
  readonly questionnaire: Questionnaire<Definition>
  readonly languages: QuestionnaireView['languages']
  readonly on: LocalDate
}

const statuses = {
  complete: 'As answered here it is complete.',
  incomplete: 'Something that has to be answered is still empty.',
  invalid: 'One of the answers cannot be right.',
  declined: 'Without consent the interview ends here, politely.',
} as const

/** The questions as a resident meets them, in any language; answering shows what the conditions do. Nothing is kept. */
export function Preview({ questionnaire, languages, on }: PreviewProps) {
  const [language, setLanguage] = useState<Language>(questionnaire.definition.language)
  const [answers, setAnswers] = useState<Answers>({})
  const [showsSkipped, setShowsSkipped] = useState(false)
  const judged = useVerdict(questionnaire, language, answers, on, false)
  const selectId = useId()
  if (!judged) return null
  const { entered, verdict } = judged
  const isShown = (path: string) => showsSkipped || entered.isAsked(path)

  return (
    <details className="use-it-preview">
      <summary>Try it: answer the questions as a resident would</summary>
      <div className="use-it-preview-bar">
        <label htmlFor={selectId}>Language</label>
        <select id={selectId} value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
          {languages.map((each) => (
            <option key={each.language} value={each.language} lang={each.language}>
              {each.name}
              {each.review === 'none' ? ' (not translated)' : ''}
            </option>
          ))}
        </select>
        <label className="use-it-tick">
          <input type="checkbox" checked={showsSkipped} onChange={(event) => setShowsSkipped(event.target.checked)} />
          Show questions that are skipped
        </label>
        <Button size="small" buttonStyle="secondary" onClick={() => setAnswers({})}>
          Empty the answers
        </Button>
      </div>
      {questionnaire.definition.sections.map(({ id, questions }) => {
        const shown = questions.filter(({ name, type }) => type !== 'calculated' && isShown(name))
        if (shown.length === 0) return null
        const title = entered.words.of(`section.${id}.title`)
        return (
          <section key={id} dir={title.dir} className="use-it-section" aria-label={title.text}>
            <h3 lang={title.lang} dir={title.dir}>
              {title.text}
            </h3>
            {shown.map((question) => (
              <QuestionEntry
                key={question.name}
                question={question}
                path={question.name}
                answer={answers[question.name]}
                entered={entered}
                onAnswer={(answer) => setAnswers((before) => withAnswer(before, question.name, answer))}
              />
            ))}
          </section>
        )
      })}
      <p role="status" className={verdict.status === 'complete' ? 'use-it-live' : 'use-it-waiting'}>
        {statuses[verdict.status]}
      </p>
      {verdict.dropped.length > 0 && (
        <p>
          Answered but skipped by another answer: {verdict.dropped.map((path) => labelAt(entered, path)).join('; ')}
        </p>
      )}
    </details>
  )
}
