import type { Language } from '@use-it-cities/core'
import type { AnswerError } from '@use-it-cities/questionnaire-schema'
import { drawingOf } from '../questionnaire/drawing.ts'
import { checkStep, referenceOf, type Progress } from '../questionnaire/interview.ts'
import { el, type Child } from '../questionnaire/markup.ts'
import type { ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { checkPage } from '../questionnaire/view/check-page.ts'
import type { Fault } from '../questionnaire/view/error-summary.ts'
import { declinedPage } from '../questionnaire/view/plain-pages.ts'
import { sectionPage } from '../questionnaire/view/section-page.ts'
import { startForm, type Beginning } from '../questionnaire/view/start-form.ts'
import type { Translate } from '../questionnaire/words/translate.ts'
import { dayField } from './day-field.ts'
import { button, homeScreen, type HomeScreen } from './home-screen.ts'

export type Screen =
  | { readonly kind: 'home' }
  | { readonly kind: 'start'; readonly beginning: Beginning; readonly faults: readonly Fault[] }
  | { readonly kind: 'interview'; readonly ready: ReadyQuestionnaire; readonly errors: readonly AnswerError[] }
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'declined' }

export interface ShownScreen {
  readonly screen: Screen
  readonly t: Translate
  readonly language: Language
  readonly ready: ReadyQuestionnaire | null
  readonly progress: Progress | null
  readonly home: HomeScreen
  /** This phone does not know which day it is. */
  readonly asksDay: boolean
}

/** The main part of a screen. */
export function screenMarkup({ screen, t, language, ready, progress, home, asksDay }: ShownScreen): Child {
  switch (screen.kind) {
    case 'home':
      return homeScreen(home)
    case 'start':
      return (
        ready && [
          startForm({
            ready,
            language,
            t,
            beginning: screen.beginning,
            faults: screen.faults,
            day: asksDay && dayField(t, screen.faults),
            isKeptOnDevice: true,
          }),
          el('p', {}, button('home', t('back'), 'go plain')),
        ]
      )
    case 'interview': {
      if (!progress) return null
      const drawing = drawingOf(screen.ready, progress.interview, t, screen.errors)
      return [
        progress.at === checkStep ? checkPage({ drawing, progress }) : sectionPage({ drawing, progress }),
        el(
          'p',
          { class: 'status-line' },
          button('later', t('app.later'), 'link'),
          el('span', { id: 'saved', role: 'status' }, t('app.saved')),
        ),
      ]
    }
    case 'done':
      return doneScreen(t, screen.id, home, ready !== null)
    case 'declined':
      return [declinedPage(t), el('p', { class: 'ways' }, button('home', t('app.title'), 'go plain'))]
  }
}

function doneScreen(t: Translate, id: string, { outbox }: HomeScreen, hasMore: boolean): Child {
  const isWaiting = outbox.some(({ sealed }) => sealed.id === id)
  return [
    el(
      'div',
      { class: 'panel' },
      el('h1', { id: 'title', tabindex: '-1' }, t('app.done')),
      el('p', {}, t('done.reference'), el('br'), el('strong', { class: 'reference', dir: 'ltr' }, referenceOf(id))),
    ),
    el('p', { role: 'status' }, t(isWaiting ? 'app.doneText' : 'app.sent')),
    el('p', {}, t('done.nextText')),
    el(
      'div',
      { class: 'ways' },
      hasMore && button('new', t('app.new'), 'go'),
      button('home', t('app.title'), 'go plain'),
    ),
  ]
}
