import type { Channel } from '@use-it-cities/success-stories'
import { el, type Child } from '../../questionnaire/markup.ts'
import type { TellerTranslate } from '../teller-view.ts'

/** Where a text may be used, as a list. */
export const channelList = (t: TellerTranslate, channels: readonly Channel[]): Child =>
  channels.length > 0 && [
    el('p', { class: 'hint' }, t('shown.where')),
    el(
      'ul',
      { class: 'facts' },
      channels.map((channel) => el('li', {}, t(`channel.${channel}`))),
    ),
  ]
