'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRef, useState, type SubmitEvent } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useUnsavedWarning } from '../../paper/entry/use-unsaved-warning.ts'
import type { TargetSide, TranslateView, TranslationSaved } from '../views.ts'
import { BodyEditor } from './body-editor.tsx'
import { handedOver } from './handed-over.ts'
import { PartInputs } from './part-inputs.tsx'

interface TranslationFormProps {
  readonly view: TranslateView
  readonly onSaved: (view: TranslateView) => void
}

type Words = Pick<TargetSide, 'title' | 'summary' | 'body' | 'parts'>

/** The words of the translation. Saving always makes a draft; what went wrong stays in sight and so do the words. */
export function TranslationForm({ view, onSaved }: TranslationFormProps) {
  const { routes } = useConfig().config
  const { target, source, since, story } = view
  const [words, setWords] = useState<Words>(target)
  /** The same as they are this moment: the editor hands over what was typed while it is being saved already. */
  const newest = useRef<Words>(target)
  const change = (part: Partial<Words>) => {
    newest.current = { ...newest.current, ...part }
    setWords(newest.current)
  }
  const [isUpToDate, setUpToDate] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  useUnsavedWarning(isTouched)

  const save = async () => {
    setRunning(true)
    setProblem(null)
    try {
      await handedOver()
      const { title, summary, body, parts } = newest.current
      const saved = await ask<TranslationSaved>(`${routes.api}/languages/save`, {
        story: story.id,
        language: target.language,
        opened: target.hash,
        read: source?.hash ?? null,
        title,
        summary,
        body,
        parts,
        isUpToDate,
      })
      toast.success(saved.says)
      setTouched(false)
      setUpToDate(false)
      onSaved(saved.view)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setRunning(false)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void save()
  }
  const { language, dir, english, mayWrite } = target
  return (
    <section aria-labelledby="use-it-target">
      <h2 id="use-it-target">The translation, in {english}</h2>
      {!mayWrite && (
        <p>You may read it. {english} is translated by others: ask an administrator if it should be yours.</p>
      )}
      <form onSubmit={submit} onInput={() => setTouched(true)}>
        <label>
          <span>Title</span>
          <input
            type="text"
            lang={language}
            dir={dir}
            maxLength={120}
            readOnly={!mayWrite}
            value={words.title}
            onChange={({ target: { value } }) => change({ title: value })}
          />
        </label>
        <label>
          <span>In one or two sentences</span>
          <textarea
            lang={language}
            dir={dir}
            rows={3}
            maxLength={300}
            readOnly={!mayWrite}
            value={words.summary}
            onChange={({ target: { value } }) => change({ summary: value })}
          />
        </label>
        {mayWrite && (
          <>
            <BodyEditor language={language} dir={dir} body={words.body} onChange={(body) => change({ body })} />
            <PartInputs source={source} target={target} words={words.parts} onChange={(parts) => change({ parts })} />
            {target.text !== null && since.code !== 'nothing' && (
              <label className="use-it-tick">
                <input type="checkbox" checked={isUpToDate} onChange={(event) => setUpToDate(event.target.checked)} />
                This is up to date now: it says what the original says
              </label>
            )}
            <Button type="submit" disabled={isRunning}>
              {isRunning ? 'Saving…' : 'Save the draft'}
            </Button>
          </>
        )}
      </form>
      {problem && <p role="alert">{problem}</p>}
    </section>
  )
}
