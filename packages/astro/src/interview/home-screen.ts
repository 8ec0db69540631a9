import type { Language } from '@use-it-cities/core'
import { dayText } from '../questionnaire/answer-text.ts'
import { referenceOf } from '../questionnaire/interview.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import { say, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import type { Translate } from '../questionnaire/words/translate.ts'
import type { DraftNote, Waiting } from './drafts.ts'

export interface HomeScreen {
  readonly t: Translate
  readonly language: Language
  readonly ready: ReadyQuestionnaire | null
  readonly drafts: readonly DraftNote[]
  readonly outbox: readonly Waiting[]
  readonly researcher: string | null
  readonly isOnline: boolean
  readonly isReady: boolean
  readonly isPersistent: boolean
  readonly isSending: boolean
  /** Key that interviews are locked to now; those locked to another say so. */
  readonly keyId: string | null
  /** Notices, by their word. */
  readonly notices: readonly ('app.evicted' | 'app.sent' | 'app.unreadable')[]
  /** The draft that is about to be deleted. */
  readonly deleting: string | null
  /** Addresses that need a network. */
  readonly pages: string
  readonly vouchers: string
}

/** What this phone holds: begin, go on, what waits to be sent. Not a word of any answer. */
export function homeScreen(home: HomeScreen): Child {
  const { t, language, ready, drafts, outbox, researcher, isOnline, isReady, isPersistent, notices, pages, vouchers } =
    home
  return [
    el('h1', { id: 'title', tabindex: '-1' }, t('app.title')),
    el('p', { class: 'status-line', role: 'status' }, el('span', {}, t(isReady ? 'app.ready' : 'app.loading'))),
    !isOnline && el('p', { class: 'notice small' }, t('app.offline')),
    notices.map((word) => el('p', { class: 'notice', role: 'alert' }, t(word))),
    ready
      ? el(
          'section',
          { class: 'first' },
          el('h2', {}, say(ready, language, 'title')),
          el('p', {}, button('new', t('app.new'), 'go')),
        )
      : el('p', { class: 'notice' }, t('app.closed')),
    drafts.length > 0 &&
      el(
        'section',
        {},
        el('h2', {}, t('app.drafts')),
        el(
          'ul',
          { class: 'cards' },
          drafts.map((draft) => draftCard(home, draft)),
        ),
      ),
    el(
      'section',
      { id: 'outbox' },
      outbox.length === 0
        ? el('p', { class: 'hint' }, t('app.allSent'))
        : [el('h2', {}, t('app.outbox', { count: outbox.length })), outboxList(home)],
    ),
    outbox.length + drafts.length > 0 && !isPersistent && el('p', { class: 'hint' }, t('app.notPersistent')),
    researcher !== null &&
      el(
        'p',
        { class: 'status-line' },
        el('span', {}, t('app.code', { code: '' }), el('strong', { class: 'code', dir: 'ltr' }, researcher)),
        button('forget', t('app.forget'), 'link'),
      ),
    isOnline && researcher !== null && el('p', {}, el('a', { href: vouchers }, t('vouchers.title'))),
    el('p', {}, el('a', { href: pages }, t('app.online'))),
  ]
}

function draftCard({ t, language, deleting }: HomeScreen, { id, begunOn, part, parts }: DraftNote): Child {
  const words = t('app.draft', { date: dayText(begunOn, language), part, parts })
  const isSure = deleting === id
  return el(
    'li',
    {},
    el('strong', { class: 'code', dir: 'ltr' }, referenceOf(id)),
    el('p', {}, words),
    isSure && el('p', { role: 'alert' }, t('app.deleteSure')),
    el(
      'div',
      { class: 'ways' },
      isSure
        ? [
            button(`erase:${id}`, [t('app.delete'), unseen(referenceOf(id))], 'go plain small danger'),
            button('keep', t('app.keep'), 'go plain small'),
          ]
        : [
            button(`open:${id}`, [t('app.goOn'), unseen(referenceOf(id))], 'go small'),
            button(`delete:${id}`, [t('app.delete'), unseen(referenceOf(id))], 'go plain small'),
          ],
    ),
  )
}

function outboxList({ t, outbox, isSending, isOnline, keyId }: HomeScreen): Child {
  const notesOn = ({ sealed, state }: Waiting): Child => {
    const reference = referenceOf(sealed.id)
    if (state === 'refused') return el('p', { role: 'alert' }, t('app.refused', { reference }))
    return keyId !== null && keyId !== sealed.key && el('p', {}, t('app.keyChanged', { reference }))
  }
  return [
    el('p', {}, t('app.outboxText')),
    el(
      'ul',
      { class: 'cards' },
      outbox.map((each) =>
        el('li', {}, el('strong', { class: 'code', dir: 'ltr' }, referenceOf(each.sealed.id)), notesOn(each)),
      ),
    ),
    isSending
      ? el('p', { role: 'status' }, t('app.sending'))
      : isOnline && el('p', {}, button('send-now', t('app.sendNow'), 'go plain')),
  ]
}

const unseen = (words: string): Child => el('span', { class: 'unseen' }, ' ', words)
export const button = (value: string, words: Child, look: string): Child =>
  el('button', { type: 'button', class: look, name: 'do', value }, words)
