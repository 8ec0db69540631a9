import { languages, textIn } from '@use-it-cities/core'
import { waysToReach } from '../paper/contact-line.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import { dayIn, momentIn } from '../words/formats.ts'
import { sayIn } from '../words/say.ts'
import { locales } from '../words/words.ts'
import type { TakeDownReceiptRequest } from './request.ts'

/** Everything that the receipt of a take-down says, worked out: the template only sets it. It names nobody. */
export function takeDownSheetOf(city: PrintCity, { language, receipt }: TakeDownReceiptRequest) {
  const say = sayIn(language)
  const moment = (at: string) => momentIn(language, at, city.timeZone ?? 'UTC')
  const contact = waysToReach(city, language)
  return {
    lang: language,
    city: textIn(city.name, language)?.text ?? '',
    title: say('takenTitle'),
    facts: [
      [say('consentCode'), { code: receipt.code }],
      [say('takenOn'), dayIn(language, receipt.on)],
      [say('takenStarted'), moment(receipt.startedAt)],
      [say('takenVerified'), moment(receipt.verifiedAt)],
      [say('takenAddresses'), String(receipt.addresses)],
    ],
    said: say(receipt.addresses === 0 ? 'takenNowhere' : 'takenSaid'),
    lines: [
      say('takenNoRecall'),
      say('receiptNamesNobody'),
      ...(contact === null ? [] : [say('takenSeen', { contact })]),
    ],
    notices:
      locales[language].review.status === 'unreviewed'
        ? [say('unreviewed', { language: languages[language].name })]
        : [],
    page: say('page'),
  }
}
