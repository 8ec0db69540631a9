import { languages, textIn, type Language } from '@use-it-cities/core'
import { contactLine } from '../paper/contact-line.ts'
import type { PrintCity } from '../paper/sheet-of.ts'
import type { Said } from '../route-sheet/route-sheet.ts'
import { sayIn, type Say } from '../words/say.ts'
import { locales, type WordKey } from '../words/words.ts'
import { channelLabels, nameLabels, placeLabels } from './consent-labels.ts'
import type { ConsentFormRequest } from './request.ts'
import { languageIn, organisationIn, saidIn } from './said-in.ts'
import { dateBoxes, slipOf } from './slip-of.ts'

/** Everything a consent form says, worked out: the template only sets it. */
export function consentFormSheetOf(city: PrintCity, request: ConsentFormRequest) {
  const { language, wording, organisations, channels } = request
  const say = sayIn(language)
  const ask = (key: WordKey, options: readonly Said[], many: boolean) => ({
    title: say(key),
    instruction: say(many ? 'tickMany' : 'tickOne'),
    many,
    options: options.map((label) => ({ label, goTo: null })),
  })
  return {
    lang: language,
    city: textIn(city.name, language)?.text ?? '',
    title: say('consentTitle'),
    how: say('consentHow'),
    notices: noticesOf(request, say),
    code: { label: say('consentCode'), value: request.code ?? null },
    talk: {
      title: say('consentTalk'),
      how: say('consentTalkHow'),
      options: spoken.map((key) => ({ label: say(key), goTo: null })),
    },
    wording: {
      title: say('consentWording'),
      version: say('version', { n: wording.version }),
      text: saidIn(wording.text, wording.language, language),
    },
    answer: ask('consentAnswer', [say('consentYes'), say('consentNo')], false),
    asked: [
      ask(
        'consentOrganisations',
        organisations.map((each) => organisationIn(each, language)),
        true,
      ),
      // In one order, whatever order they are asked for in.
      ask(
        'consentChannels',
        known(channelLabels).flatMap((each) => (channels.includes(each) ? [say(channelLabels[each])] : [])),
        true,
      ),
      ask(
        'consentLanguages',
        request.languages.map((each) => languageIn(each, language)),
        true,
      ),
    ],
    recognised: [
      ask(
        'consentName',
        Object.values(nameLabels).map((key) => say(key)),
        false,
      ),
      ask('consentFace', [say('no'), say('yes')], false),
      ask('consentVoice', [say('no'), say('yes')], false),
      ask(
        'consentPlace',
        Object.values(placeLabels).map((key) => say(key)),
        false,
      ),
    ],
    otherName: say('nameOther'),
    until: { title: say('consentUntil'), note: say('consentUntilNote') },
    date: dateBoxes(say),
    later: { title: say('consentLater'), how: say('consentLaterHow') },
    slip: slipOf(say, request.code),
    signatures: { title: say('consentSignatures'), keep: say('consentKeep'), people: peopleOf(say) },
    contact: contactLine(city, language, say),
    page: say('page'),
  }
}

const known = <Key extends string>(labels: Readonly<Record<Key, WordKey>>) => Object.keys(labels) as Key[]

/** What is said aloud before anybody ticks anything. */
const spoken = [
  'consentWhatItIs',
  'consentWhereItGoes',
  'consentWhoCouldSee',
  'consentMayChangeMind',
  'consentHelp',
] as const satisfies readonly WordKey[]

/** A consent counts only if the words were checked by a speaker or a named interpreter was there; so the form says which. */
function noticesOf({ language, wording }: ConsentFormRequest, say: Say): string[] {
  const named = (of: Language) => ({ language: languages[of].name })
  const isForeign = wording.language !== language
  const isUnchecked =
    locales[language].review.status === 'unreviewed' || (!isForeign && wording.review === 'unreviewed')
  return [
    ...(isUnchecked ? [say('unreviewed', named(language))] : []),
    ...(isForeign ? [say('inEnglish', named(wording.language))] : []),
    ...(isForeign || wording.review === 'unreviewed' ? [say('consentNeedsInterpreter')] : []),
  ]
}

/** Who signs, and what each writes. Why a second person has to check is on no paper. */
const peopleOf = (say: Say) =>
  (
    [
      ['signTeller', []],
      ['signRecorder', ['signOrganisation']],
      ['signInterpreter', ['languageSpoken']],
      ['signGuardian', ['signRelation']],
      ['signSecond', ['signOrganisation']],
    ] as const satisfies readonly (readonly [WordKey, readonly WordKey[]])[]
  ).map(([who, more]) => ({
    who: say(who),
    lines: [...(['contactName', ...more, 'signMark', 'date'] as const)].map((key) => say(key)),
  }))
