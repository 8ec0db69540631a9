'use client'

import { directionOf, isLocalDate } from '@use-it-cities/core'
import {
  isSerial,
  normaliseSerial,
  type Answers,
  type Definition,
  type Questionnaire,
} from '@use-it-cities/questionnaire-schema'
import { Button, useConfig } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import type { EntryAnswer, EntryView, FormChoice, SerialView } from '../views.ts'
import { EnvelopeFields, type Envelope } from './envelope.tsx'
import { QuestionEntry, withAnswer } from './question-entry.tsx'
import { Saved } from './saved.tsx'
import { useUnsavedWarning } from './use-unsaved-warning.ts'
import { useVerdict } from './use-verdict.ts'
import { VerdictPanel } from './verdict-panel.tsx'

interface EntryFormProps {
  readonly view: EntryView
  readonly form: FormChoice
  readonly questionnaire: Questionnaire<Definition>
  readonly onNext: () => void
}

/** One paper form. What has been typed in stays until the server has it: a save that fails loses nothing. */
export function EntryForm({ view, form, questionnaire, onNext }: EntryFormProps) {
  const { routes } = useConfig().config
  const [envelope, setEnvelope] = useState<Envelope>(() => emptyEnvelope(form))
  const [answers, setAnswers] = useState<Answers>({})
  const [isTried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [first, setFirst] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [saved, setSaved] = useState<EntryAnswer | null>(null)
  const on = isLocalDate(envelope.interviewedOn) ? envelope.interviewedOn : view.today
  const judged = useVerdict(questionnaire, envelope.language, answers, on, isTried)
  useUnsavedWarning(!saved && (Object.keys(answers).length > 0 || envelope.serial !== ''))

  if (saved) return <Saved answer={saved} serial={envelope.serial} onNext={onNext} />
  if (!judged)
    return <p role="alert">This questionnaire cannot be used: its definition has a mistake. Tell the research lead.</p>
  const missing = missingIn(envelope)

  const save = async () => {
    setTried(true)
    setFirst(null)
    if (missing) return setProblem(missing)
    setSaving(true)
    try {
      setSaved(await ask<EntryAnswer>(`${routes.api}/paper/entries`, entryOf(envelope, view, form, answers)))
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error)
      setProblem(`${sentence} Nothing you typed is lost: leave this page open.`)
      const known = ask<SerialView>(`${routes.api}/paper/serials/${normaliseSerial(envelope.serial)}`)
      setFirst(await known.then(({ href }) => href).catch(() => null))
    }
    setSaving(false)
  }

  return (
    <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <EnvelopeFields
        {...{ view, form, envelope }}
        onChange={(change) => setEnvelope((before) => ({ ...before, ...change }))}
      />
      <div lang={envelope.language} dir={directionOf(envelope.language)}>
        {questionnaire.definition.sections.map(({ id, questions }) => {
          const title = judged.entered.words.of(`section.${id}.title`)
          return (
            <section key={id} dir={title.dir} aria-labelledby={`section-${id}`} className="use-it-section">
              <h2 id={`section-${id}`} lang={title.lang} dir={title.dir}>
                {title.text}
              </h2>
              {questions.map((question) => (
                <QuestionEntry
                  key={question.name}
                  question={question}
                  path={question.name}
                  answer={answers[question.name]}
                  entered={judged.entered}
                  onAnswer={(answer) => setAnswers((before) => withAnswer(before, question.name, answer))}
                />
              ))}
            </section>
          )
        })}
      </div>
      <VerdictPanel {...judged} />
      {problem && (
        <p role="alert" className="use-it-gone">
          {problem}{' '}
          {first && (
            <a href={first} target="_blank" rel="noreferrer">
              Open the first one (new tab)
            </a>
          )}
        </p>
      )}
      <Button type="button" extraButtonProps={{ 'data-save': true }} disabled={isSaving} onClick={() => void save()}>
        {isSaving ? 'Saving…' : 'Save this form'}
      </Button>
    </form>
  )
}

const emptyEnvelope = ({ languages }: FormChoice): Envelope => ({
  language: languages[0]?.code ?? 'en',
  serial: '',
  researcher: '',
  interviewedOn: '',
  interpreter: false,
})

/** Without these a form cannot be told from another one; whatever else is missing is for the verdict. */
function missingIn({ serial, interviewedOn }: Envelope): string | null {
  if (!isSerial(normaliseSerial(serial)))
    return 'Type in the serial number of the form first: it is how the form is known.'
  return isLocalDate(interviewedOn) ? null : 'Type in the day of the interview first.'
}

function entryOf(envelope: Envelope, { own, researchers }: EntryView, { row }: FormChoice, answers: Answers) {
  const written = envelope.researcher.trim()
  const code = normaliseSerial(written)
  const isCode = isSerial(code) || researchers.some((each) => each.code === code)
  return {
    form: row,
    language: envelope.language,
    serial: normaliseSerial(envelope.serial),
    researcher: own ? { code: own.code } : written === '' ? null : isCode ? { code } : { name: written },
    interpreter: envelope.interpreter,
    interviewedOn: envelope.interviewedOn,
    answers,
  }
}
