'use client'

import { Button, useAuth, useConfig, useRouteCache } from '@payloadcms/ui'
import { languageCodes, languages, type Language } from '@use-it-cities/core'
import { contactTopics, whoTold, type ContactTopic, type WhoTold } from '@use-it-cities/success-stories/outreach'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { ask } from '../../admin/shared/ask.ts'
import { useAnswer } from '../../admin/shared/use-answer.ts'
import { topicWords } from '../about-in-words.ts'
import { whoToldWords } from '../who-told-words.ts'

const reachWords = { phone: 'Telephone', whatsapp: 'WhatsApp', email: 'E-mail' } as const
const empty = {
  language: 'en' as Language,
  name: '',
  by: 'phone' as keyof typeof reachWords,
  at: '',
  wantsCall: false,
  topic: 'other' as ContactTopic,
  words: '',
  whoTold: '' as WhoTold | '',
  agreed: false,
  organisation: '',
}

/** Above the list of messages: the contact form that somebody filled in with a pen. */
export function TypeInSlip() {
  const { routes } = useConfig().config
  const { user } = useAuth()
  const isLead = Array.isArray(user?.roles) && user.roles.includes('comms-lead')
  const [open, setOpen] = useState(false)
  const organisations = useAnswer<{ docs: readonly { id: string; name: string }[] }>(
    isLead && open ? `${routes.api}/organisations?limit=200&depth=0&sort=name` : null,
    null,
  )
  const [slip, setSlip] = useState(empty)
  const [isBusy, setBusy] = useState(false)
  const [stored, setStored] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const change = (part: Partial<typeof empty>) => setSlip({ ...slip, ...part })
  const { dir } = languages[slip.language]
  const { clearRouteCache } = useRouteCache()
  const opened = useRef<HTMLAnchorElement>(null)
  // The button is off again until the next slip is ticked: whoever uses the keyboard goes on from the message.
  useEffect(() => {
    if (stored !== null) opened.current?.focus()
  }, [stored])

  async function keep(event: SyntheticEvent) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    setStored(null)
    const { by, at, organisation, ...rest } = slip
    const body = { ...rest, reach: { by, at }, whoTold: slip.whoTold || null, ...(organisation && { organisation }) }
    try {
      const { id } = await ask<{ id: string }>(`${routes.api}/contact-messages/from-paper`, body)
      setSlip({ ...empty, language: slip.language, organisation })
      setStored(id)
      clearRouteCache()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }

  return (
    <details className="use-it-panel" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Type in a slip from paper</summary>
      <form onSubmit={(event) => void keep(event)}>
        <p>
          The contact page of the site prints as a form to fill in with a pen. Type in what stands on it, in their own
          words, then give the paper back or shred it.
        </p>
        <Choice
          id="language"
          label="Language of the slip"
          value={slip.language}
          options={languageCodes.map((code) => [code, languages[code].name] as const)}
          onChange={(value) => change({ language: value as Language })}
        />
        <p>
          <label htmlFor="use-it-slip-name">What they may be called</label>{' '}
          <input
            id="use-it-slip-name"
            lang={slip.language}
            dir="auto"
            required
            maxLength={80}
            size={32}
            autoComplete="off"
            value={slip.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        </p>
        <Choice
          id="by"
          label="How to reach them"
          value={slip.by}
          options={Object.entries(reachWords)}
          onChange={(value) => change({ by: value as keyof typeof reachWords })}
        />
        <p>
          <label htmlFor="use-it-slip-at">Number or address</label>{' '}
          <input
            id="use-it-slip-at"
            dir="ltr"
            required
            minLength={3}
            maxLength={120}
            size={32}
            autoComplete="off"
            value={slip.at}
            onChange={({ target }) => change({ at: target.value })}
          />
        </p>
        <Tick
          label="“Please call me” is ticked"
          isOn={slip.wantsCall}
          onChange={(wantsCall) => change({ wantsCall })}
        />
        <Choice
          id="topic"
          label="What it is about"
          value={slip.topic}
          options={contactTopics.map((topic) => [topic, topicWords[topic]] as const)}
          onChange={(value) => change({ topic: value as ContactTopic })}
        />
        <p>
          <label htmlFor="use-it-slip-words">What they wrote</label>
          <br />
          <textarea
            id="use-it-slip-words"
            lang={slip.language}
            dir={slip.words ? 'auto' : dir}
            rows={4}
            cols={60}
            maxLength={2000}
            value={slip.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        </p>
        <Choice
          id="told"
          label="Who told them"
          value={slip.whoTold}
          options={[['', 'Nothing is ticked'], ...whoTold.map((each) => [each, whoToldWords[each]] as const)]}
          onChange={(value) => change({ whoTold: value as WhoTold | '' })}
        />
        {isLead && (
          <Choice
            id="organisation"
            label="For"
            value={slip.organisation}
            options={[
              ['', 'The comms lead'],
              ...(organisations.answer?.docs ?? []).map(({ id, name }) => [id, name] as const),
            ]}
            onChange={(organisation) => change({ organisation })}
          />
        )}
        <Tick
          label="On the paper they ticked that we may contact them and keep what they wrote"
          isOn={slip.agreed}
          onChange={(agreed) => change({ agreed })}
        />
        <Button type="submit" size="small" disabled={!slip.agreed}>
          Keep it as a message
        </Button>
      </form>
      {(problem ?? organisations.problem) && <p role="alert">{problem ?? organisations.problem}</p>}
      <p role="status">
        {stored && (
          <>
            It is kept as a message.{' '}
            <a ref={opened} href={`${routes.admin}/collections/contact-messages/${stored}`}>
              Open it
            </a>
          </>
        )}
      </p>
    </details>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
}

function Choice({ id, label, value, options, onChange }: ChoiceProps) {
  const field = `use-it-slip-${id}`
  return (
    <p>
      <label htmlFor={field}>{label}</label>{' '}
      <select id={field} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </p>
  )
}

function Tick({ label, isOn, onChange }: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <p>
      <label>
        <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} /> {label}
      </label>
    </p>
  )
}
