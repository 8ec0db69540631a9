import type { TellerStory } from '@use-it-cities/success-stories/teller'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { Fault } from '../../questionnaire/view/error-summary.ts'
import { tellerAddresses } from '../addresses.ts'
import type { TellerView } from '../teller-view.ts'

export interface DeskPage {
  readonly story: TellerStory
  /** Sealed by the site: lets the buttons act for a quarter of an hour. */
  readonly carried: string
  /** A new id for each button, so that pressing it twice is one act. */
  readonly newId: () => string
  readonly timeZone: string
  readonly notice?: string | undefined
  readonly fault?: Fault | undefined
}

/** A form with one button that says one thing. */
export const actForm = ({ secret, language }: TellerView, { carried, newId }: DeskPage, ...fields: Child[]): Child =>
  el(
    'form',
    { class: 'screen-only', method: 'post', action: tellerAddresses.say(secret, language), autocomplete: 'off' },
    hidden('carried', carried),
    hidden('id', newId()),
    fields,
  )

export const hidden = (name: string, value: string): Child => el('input', { type: 'hidden', name, value })
