import { languages, textIn } from '@use-it-cities/core'
import { renderSVG } from 'uqr'
import { linkOf } from '../assessment-report/link-of.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import { dayIn } from '../words/formats.ts'
import type { Said } from '../route-sheet/route-sheet.ts'
import { sayIn } from '../words/say.ts'
import { locales } from '../words/words.ts'
import { channelLabels, howLabels, nameLabels, placeLabels } from './consent-labels.ts'
import type { ConsentReceiptRequest, StoryChannel } from './request.ts'
import { languageIn, organisationIn } from './said-in.ts'
import { slipOf } from './slip-of.ts'

/** Everything that a teller's receipt says, worked out: the template only sets it. */
export function consentReceiptSheetOf(city: PrintCity, request: ConsentReceiptRequest) {
  const { language, given, organisations, code } = request
  const say = sayIn(language)
  const day = (on: string) => dayIn(language, on)
  const { name, face, voice, place } = given.identifiability
  const channels = Object.keys(channelLabels) as StoryChannel[]
  const channelsThat = (areAllowed: boolean) =>
    channels.filter((each) => given.channels.includes(each) === areAllowed).map((each) => say(channelLabels[each]))
  const nameOf = (id: string) => {
    const found = organisations.find((each) => each.id === id)
    return found ? organisationIn(found, language) : id
  }
  const list = (title: string, items: readonly Said[]) => ({ title, items, none: say('receiptNothing') })
  return {
    lang: language,
    city: textIn(city.name, language)?.text ?? '',
    title: say('receiptTitle'),
    facts: [
      [say('consentCode'), { code }],
      [say('receiptOn'), day(given.on)],
      [say('receiptHow'), say(howLabels[given.how])],
      [say('consentWording'), [languageIn(given.language, language), say('version', { n: given.wording.version })]],
      [say('receiptUntil'), day(given.until)],
      ...(given.refreshOn === undefined ? [] : [[say('receiptRefresh'), day(given.refreshOn)]]),
    ],
    note: say('receiptNamesNobody'),
    notices:
      locales[language].review.status === 'unreviewed'
        ? [say('unreviewed', { language: languages[language].name })]
        : [],
    lists: [
      list(say('receiptOrganisations'), given.organisations.map(nameOf)),
      list(
        say('receiptLanguages'),
        given.languages.map((each) => languageIn(each, language)),
      ),
      list(say('receiptChannels'), channelsThat(true)),
      list(say('receiptNotChannels'), channelsThat(false)),
    ],
    recognise: {
      title: say('receiptRecognise'),
      facts: [
        [say('receiptName'), say(nameLabels[name])],
        [say('receiptFace'), say(face ? 'yes' : 'no')],
        [say('receiptVoice'), say(voice === true ? 'yes' : 'no')],
        [say('receiptPlace'), say(placeLabels[place])],
      ],
    },
    later: {
      title: say('consentLater'),
      how: say('consentLaterHow'),
      noRecall: say('takenNoRecall'),
      page: request.link === undefined ? null : pageOf(request.link, say('receiptPage'), say('receiptSecret')),
      ways: [
        [say('contactPhone'), city.contact.phone],
        [say('contactEmail'), city.contact.email],
      ].filter(([, way]) => way !== undefined),
      note: city.contact.note === undefined ? null : textIn(city.contact.note, language),
    },
    slip: slipOf(say, code),
    page: say('page'),
  }
}

/** The address to read and to hold a phone over. Only what is on the web can be followed. */
const pageOf = (address: string, label: string, secret: string) => {
  const url = linkOf(address)
  return { label, address, url, qr: url === null ? null : renderSVG(url, { ecc: 'M', border: 0 }), secret }
}
