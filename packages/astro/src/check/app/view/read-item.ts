import type { AnswerState } from '@use-it-cities/assessment'
import type { EvidenceLine, KeptAnswer } from '../model/kept.ts'

/** What the fields of one question say now. */
export function readItem(card: Element): KeptAnswer {
  const valueOf = (selector: string, within: Element = card) => {
    const found = within.querySelector(selector)
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement ? found.value : ''
  }
  const evidence = [...card.querySelectorAll('[data-entry]')].map((entry): EvidenceLine => {
    const part = (name: keyof EvidenceLine) => valueOf(`[data-evidence="${name}"]`, entry)
    return { title: part('title'), link: part('link'), collectedOn: part('collectedOn'), expiresOn: part('expiresOn') }
  })
  return {
    ...answerFrom(valueOf('input[type="radio"]:checked')),
    evidence,
    note: valueOf('[data-part="note"]'),
    justification: valueOf('[data-part="justification"]'),
  }
}

const ofLevel: readonly AnswerState[] = ['not-met', 'partly', 'partly', 'partly', 'met']

/** A level says by itself whether it is met: 4 is, 0 is not, between them it is in part. */
export function answerFrom(value: string): Pick<KeptAnswer, 'answer' | 'level'> {
  const level = value.startsWith('level:') ? Number(value.slice('level:'.length)) : null
  return { answer: level === null ? ((value || 'not-assessed') as AnswerState) : (ofLevel[level] ?? 'partly'), level }
}
