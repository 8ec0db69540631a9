import type { LocalDate } from '@use-it-cities/core'
import type { GoneReceipt } from '@use-it-cities/success-stories/teller'
import { dayText } from '../../questionnaire/answer-text.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { momentIn } from '../../site/in-language.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'

export interface DownPage {
  readonly on: LocalDate
  readonly code: string
  /** The CMS has not heard of it yet. */
  readonly isWaiting: boolean
  /** Null while it is checked. */
  readonly gone: GoneReceipt | null
  readonly timeZone: string
  readonly notice?: string | undefined
}

/** After taking down, and whenever the link is opened again: what is known, and no more. */
export function downPage(view: TellerView, { on, isWaiting, notice, ...known }: DownPage): Child {
  const { t, language } = view
  return [
    notice !== undefined && el('p', { class: 'notice', role: 'alert' }, notice),
    el(
      'div',
      { class: 'panel' },
      el('h1', {}, t('down.title')),
      el('p', {}, t('down.text', { date: dayText(on, language) })),
    ),
    isWaiting && el('p', { class: 'notice' }, t('down.waiting')),
    receipt(view, { ...known, isWaiting }),
    el('p', {}, t('down.paper')),
  ]
}

function receipt(
  { t, language, secret }: TellerView,
  { code, gone, isWaiting, timeZone }: Omit<DownPage, 'on' | 'notice'>,
): Child {
  if (gone === null) return !isWaiting && el('p', { class: 'notice' }, t('gone.checking'))
  return el(
    'section',
    { 'aria-labelledby': 'receipt' },
    el('h2', { id: 'receipt' }, t('gone.title')),
    el('p', {}, gone.addresses === 0 ? t('gone.nowhere') : t('gone.text', { addresses: gone.addresses })),
    el(
      'ul',
      { class: 'records' },
      el('li', {}, t('gone.when', { date: momentIn(language, timeZone, gone.verifiedAt) })),
      el('li', {}, t('gone.code', { code })),
    ),
    el(
      'p',
      { class: 'ways screen-only' },
      el('a', { class: 'go', href: tellerAddresses.receipt(secret, language) }, t('gone.pdf')),
    ),
    el(
      'details',
      { class: 'folded' },
      el('summary', {}, t('gone.number')),
      el('p', {}, el('code', { class: 'long', dir: 'ltr' }, gone.hash)),
    ),
  )
}
