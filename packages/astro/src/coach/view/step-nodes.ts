import type { GuideRoute } from '@use-it-cities/qualification-equivalency'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import { stepsBefore } from '../../guide/steps-before.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { Client } from '../clients/client.ts'
import { isStepDone, stepName } from '../guide/next-step.ts'
import { say } from '../words/coach-words.ts'
import { foldedFacts, type FactNodes } from './fact-nodes.ts'
import { unseen } from './fields.ts'

export interface StepNodes extends FactNodes {
  readonly client: Client
  readonly today: string
  /** For paper: boxes and lines to write on where nothing is typed. */
  readonly isPrint: boolean
}

/** The steps of one way, each with its tick, its day, what was paid, and its facts. */
export const stepNodes = (route: GuideRoute, nodes: StepNodes): Child =>
  el(
    'ol',
    { class: 'steps' },
    route.steps.map((step, at) => {
      const before = stepsBefore(route.steps, at)
      return el(
        'li',
        { class: 'guide-step' },
        el('h4', {}, `${at + 1}. `, el('bdi', { lang: 'en', dir: 'ltr' }, step.title)),
        step.optional && el('p', { class: 'tag' }, wordsFor({ key: 'label.optional' }, nodes.language)),
        before.length > 0 &&
          el(
            'p',
            { class: 'meta' },
            wordsFor({ key: 'label.after', params: { steps: before.join(', ') } }, nodes.language),
          ),
        nodes.isPrint ? printedTick(route.id, step, nodes) : tickOf(route.id, step, nodes),
        foldedFacts(step.facts, nodes, nodes.isPrint),
      )
    }),
  )

type Step = GuideRoute['steps'][number]

function tickOf(route: string, step: Step, { client, today }: StepNodes): Child {
  const name = stepName(route, step.id)
  const kept = client.steps[name]
  const [done, on, paid] = [`done ${name}`, `on ${name}`, `paid ${name}`]
  return el(
    'div',
    { class: 'ticked' },
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'checkbox', name: done, value: 'yes', checked: isStepDone(client, route, step) }),
      el('span', {}, wordsFor({ key: 'label.done' }), unseen(step.title)),
    ),
    el(
      'div',
      { class: 'part' },
      el('label', { for: on }, say('doneOn'), unseen(step.title)),
      el('input', { type: 'date', id: on, name: on, value: kept?.on ?? '', max: today, min: '1950-01-01' }),
    ),
    el(
      'div',
      { class: 'part' },
      el('label', { for: paid }, say('paid'), unseen(step.title)),
      el('input', {
        type: 'text',
        inputmode: 'decimal',
        id: paid,
        name: paid,
        value: poundsIn(kept?.paidMinor ?? null),
        autocomplete: 'off',
        maxlength: 12,
      }),
    ),
  )
}

function printedTick(route: string, step: Step, { client, language }: StepNodes): Child {
  const kept = client.steps[stepName(route, step.id)]
  const isDone = isStepDone(client, route, step)
  const on = kept?.on ? `${kept.on}` : '____________'
  return el(
    'p',
    { class: 'boxes' },
    `${isDone ? '☒' : '☐'} ${wordsFor({ key: 'label.done' }, language)} `,
    `${wordsFor({ key: 'label.date' }, language)}: `,
    el('bdi', {}, on),
    kept?.paidMinor ? [' ', el('bdi', {}, `£${poundsIn(kept.paidMinor)}`)] : null,
  )
}

/** `12050` as `120.50`; empty for nothing. */
export const poundsIn = (minor: number | null): string =>
  minor === null ? '' : (minor / 100).toFixed(2).replace('.00', '')

/** `120`, `£120.50` or `1,200` as pence; null for nothing, undefined for anything else. */
export function minorFrom(typed: string): number | null | undefined {
  const plain = typed.replace(/[£,\s]/g, '')
  if (plain === '') return null
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : undefined
}
