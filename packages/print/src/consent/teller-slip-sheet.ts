import { languages, textIn } from '@use-it-cities/core'
import { renderSVG } from 'uqr'
import { linkOf } from '../assessment-report/link-of.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import { dayIn } from '../words/formats.ts'
import { sayIn } from '../words/say.ts'
import { locales } from '../words/words.ts'
import type { TellerSlipRequest } from './request.ts'

/** Everything that the slip with a teller's link says, worked out: the template only sets it. It names nobody. */
export function tellerSlipSheetOf(city: PrintCity, { language, address, pin, expiresOn }: TellerSlipRequest) {
  const say = sayIn(language)
  const { contact } = city
  const url = linkOf(address)
  const secretAt = address.lastIndexOf('/') + 1
  return {
    lang: language,
    city: textIn(city.name, language)?.text ?? '',
    title: say('ownPageTitle'),
    uses: { title: say('ownPageFor'), items: [say('ownPageSee'), say('ownPageStop'), say('ownPageMore')] },
    open: {
      title: say('ownPageOpen'),
      how: say('ownPageScan'),
      url,
      site: address.slice(0, secretAt),
      groups: address.slice(secretAt).split('-'),
      qr: url === null ? null : renderSVG(url, { ecc: 'M', border: 0 }),
      figure: say('receiptPage'),
      until: say('ownPageUntil', { date: dayIn(language, expiresOn) }),
      secret: say('receiptSecret'),
    },
    help: {
      title: say('ownPageHelp'),
      ways: [
        [say('contactPhone'), contact.phone],
        [say('contactEmail'), contact.email],
      ].filter(([, way]) => way !== undefined),
      note: contact.note === undefined ? null : textIn(contact.note, language),
      lost: say('ownPageLost'),
    },
    cut: say('ownPageCut'),
    pin: {
      title: say('ownPagePin'),
      // In threes, as people say them.
      value: `${pin.slice(0, 3)} ${pin.slice(3)}`,
      purpose: say('ownPagePinFor'),
      keep: say('ownPagePinKeep'),
    },
    notices:
      locales[language].review.status === 'unreviewed'
        ? [say('unreviewed', { language: languages[language].name })]
        : [],
    page: say('page'),
  }
}
