import { el, type Child } from '../../questionnaire/markup.ts'
import { adviceOn, fewestSigns, signsOf, normalPassphrase } from '../vault/normal-passphrase.ts'
import { say, type CoachWord } from '../words/coach-words.ts'
import { button, form, passphraseField, submit } from './fields.ts'

export interface DoorScreen {
  readonly kind: 'new' | 'locked' | 'broken'
  /** A sentence about what just happened. */
  readonly notice: string | null
  readonly isWorking: boolean
  readonly isDeleting: boolean
}

/** Before anything can be seen: setting the passphrase, or typing it. */
export function doorScreen({ kind, notice, isWorking, isDeleting }: DoorScreen): Child {
  const said = notice !== null && el('p', { class: 'notice', role: 'alert' }, notice)
  const work = el('p', { role: 'status', id: 'working' }, isWorking ? say('working') : '')
  if (kind === 'new')
    return [
      el('h1', { id: 'title', tabindex: '-1' }, say('title')),
      said,
      el('p', { class: 'lead' }, say('newIntro')),
      el('div', { class: 'notice' }, el('p', {}, el('strong', {}, say('newWarning')))),
      form(
        'door',
        'begin',
        passphraseField('passphrase', say('passphrase'), 'new-password'),
        el('p', { class: 'hint' }, say('newAdvice', { fewest: fewestSigns })),
        el('p', { id: 'advice', role: 'status' }),
        passphraseField('again', say('passphraseAgain'), 'new-password'),
        work,
        submit('begin', say('begin'), 'go'),
      ),
    ]
  return [
    el('h1', { id: 'title', tabindex: '-1' }, say('title')),
    said,
    kind === 'broken'
      ? el('p', { class: 'notice', role: 'alert' }, say('headBroken'))
      : form(
          'door',
          'unlock',
          passphraseField('passphrase', say('passphrase'), 'current-password'),
          work,
          submit('unlock', say('unlock'), 'go'),
        ),
    deleteAllPart(isDeleting),
  ]
}

/** Needs no passphrase: whoever has forgotten it has to be able to begin anew. */
export const deleteAllPart = (isDeleting: boolean): Child =>
  el(
    'section',
    { class: 'no-print' },
    isDeleting && el('p', { role: 'alert' }, say('deleteAllSure')),
    el(
      'p',
      { class: 'ways' },
      isDeleting
        ? [button('erase-all', say('yesDelete'), 'go plain small danger'), button('keep', say('keep'))]
        : button('delete-all', say('deleteAll'), 'link'),
    ),
  )

const sentences = { short: 'adviceShort', repeated: 'adviceRepeated', fine: 'adviceFine', long: 'adviceLong' } as const

/** What to say while a new passphrase is typed; empty before the first sign. */
export function adviceFor(typed: string): string {
  const signs = signsOf(normalPassphrase(typed))
  const word: CoachWord = sentences[adviceOn(typed)]
  return signs === 0 ? '' : say(word, { signs, fewest: fewestSigns })
}
