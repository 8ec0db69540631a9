import { sentenceOf } from '../../../admin/shared/ask.ts'
import type { AnswerConflict, AnswerSaved } from '../../views.ts'
import type { AnswerToSend, Sent } from './answer-saver.ts'

/** Sends one answer and says what became of it. It never throws: what did not work is an answer too. */
export async function sendAnswer(path: string, assessment: string, answer: AnswerToSend): Promise<Sent> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ assessment, ...answer }),
  }).catch(() => null)
  if (response === null)
    return { outcome: 'failed', says: 'The CMS does not answer. What you typed is kept here, and sent again soon.' }
  const said = (await response.json().catch(() => null)) as unknown
  if (response.ok) return { outcome: 'saved', revision: (said as AnswerSaved).revision }
  if (response.status === 409 && hasRevision(said))
    return { outcome: 'conflict', revision: said.revision, theirs: said.theirs }
  const says = sentenceOf(said) ?? `The CMS answered ${response.status}. What you typed is kept here.`
  const isTheirs = response.status >= 400 && response.status < 500 && ![401, 408, 429].includes(response.status)
  return { outcome: isTheirs ? 'refused' : 'failed', says }
}

const hasRevision = (said: unknown): said is AnswerConflict =>
  typeof said === 'object' && said !== null && 'revision' in said && 'theirs' in said
