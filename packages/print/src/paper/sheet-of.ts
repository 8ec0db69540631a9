import { languageCodes, languages, textIn, type City, type Language } from '@use-it-cities/core'
import type { Definition, Question, Questionnaire, Section } from '@use-it-cities/questionnaire-schema'
import { renderSVG } from 'uqr'
import { sayIn, type Say } from '../words/say.ts'
import { answeringOf } from './answering.ts'
import { contactLine } from './contact-line.ts'
import { definitionWords } from './definition-words.ts'
import { numbersOf } from './numbers-of.ts'
import { declinesOf, goTos, onlyIfAt, paperContext, type PaperContext } from './paper-context.ts'
import type { Answering, Item, Sheet, SheetSection } from './sheet.ts'
import { parts } from './walk.ts'

/** What of a city is printed: its name, how to reach a person, and the time on its clocks (else UTC). A whole `City` will do. */
export type PrintCity = Pick<City, 'name' | 'contact'> & Partial<Pick<City, 'timeZone'>>

export interface SheetRequest {
  readonly city: PrintCity
  readonly questionnaire: Questionnaire<Definition>
  readonly language: Language
  readonly serials: readonly string[]
}

/** Decides everything about a paper form, so that the template only has to set it. */
export function sheetOf({ city, questionnaire, language, serials }: SheetRequest): Sheet {
  const { definition } = questionnaire
  const say = sayIn(language)
  const numbers = numbersOf(definition)
  const words = definitionWords(questionnaire, language, say, numbers)
  const context = paperContext(definition, words, say, numbers)
  const sections = definition.sections.map((section) => sheetSection(context, section))
  const contact = context.stops.flatMap(({ question, number }) =>
    question.type === 'contact' ? [contactItem(context, question, number)] : [],
  )
  return {
    lang: language,
    title: words.of('title'),
    introduction: definition.introduction === undefined ? null : words.of('introduction'),
    city: textIn(city.name, language, definition.language)?.text ?? '',
    version: say('version', { n: definition.version }),
    notice: noticeFor(questionnaire, language, say, words.untranslated()),
    contactLine: contactLine(city, language, say),
    frame: frameOf(say),
    sections: sections.filter(({ items }) => items.length > 0),
    contact,
    copies: serials.map((serial) => ({ serial, qr: renderSVG(serial, { ecc: 'M', border: 0 }), serialLine: serial })),
    languages: languageCodes.map((code) =>
      code === language ? languages[code].name : { text: languages[code].name, lang: code },
    ),
  }
}

function sheetSection(context: PaperContext, section: Section): SheetSection {
  const { words, stops } = context
  const first = stops.findIndex(({ question }) => section.questions.includes(question))
  return {
    title: words.of(`section.${section.id}.title`),
    introduction: section.introduction === undefined ? null : words.of(`section.${section.id}.introduction`),
    onlyIf: section.when === undefined ? null : onlyIfAt(context, first, parts(section.when)),
    items: section.questions.flatMap((question) => {
      const at = stops.findIndex((stop) => stop.question === question)
      return at < 0 ? [] : [itemAt(context, question, at)]
    }),
  }
}

function itemAt(context: PaperContext, question: Question, at: number): Item {
  const number = context.stops[at]?.number ?? 0
  const own = question.when === undefined ? [] : parts(question.when)
  const answering = answeringOf(context, question)
  const inList = answering.kind === 'choices' || answering.kind === 'consent'
  const item = itemOf(context, question, number, answering)
  return {
    ...item,
    ...(question.type === 'contact' && { hint: context.say('onLastPage') }),
    onlyIf: onlyIfAt(context, at, own),
    declines: inList || question.type === 'contact' ? [] : declinesOf(context, question, goTos(context, question)),
  }
}

function itemOf({ words }: PaperContext, question: Question, number: number, answering: Answering): Item {
  const key = (part: string) => words.of(`question.${question.name}.${part}`)
  return {
    number: String(number),
    label: key('label'),
    hint: question.hint === undefined ? null : key('hint'),
    guidance: question.guidance === undefined ? null : key('guidance'),
    onlyIf: null,
    answering,
    declines: [],
  }
}

function contactItem(context: PaperContext, question: Extract<Question, { type: 'contact' }>, number: number): Item {
  const fields = question.parts.map((part) => ({
    label: context.say(contactWords[part]),
    lines: part === 'address' ? 3 : 1,
  }))
  const item = itemOf(context, question, number, { kind: 'fields', fields })
  return { ...item, guidance: null, declines: declinesOf(context, question, new Map()) }
}

const contactWords = {
  name: 'contactName',
  phone: 'contactPhone',
  email: 'contactEmail',
  address: 'contactAddress',
} as const

function noticeFor(
  { definition, translations }: Questionnaire<Definition>,
  language: Language,
  say: Say,
  untranslated: Language | null,
): string | null {
  const translation = translations.find((each) => each.language === language)
  const isUnreviewed = translation !== undefined && translation.review.status === 'unreviewed'
  const notices = [
    ...(isUnreviewed && language !== definition.language
      ? [say('unreviewed', { language: languages[language].name })]
      : []),
    ...(untranslated ? [say('inEnglish', { language: languages[untranslated].name })] : []),
  ]
  return notices.length > 0 ? notices.join(' ') : null
}

const frameWords = [
  'tickOneMark',
  'tickManyMark',
  'howTo',
  'forResearcher',
  'researcherName',
  'researcherNote',
  'researcherCode',
  'interviewDate',
  'languageSpoken',
  'interpreter',
  'formNumber',
  'page',
  'day',
  'month',
  'year',
  'contactTitle',
  'contactTear',
] as const

/** The words the template puts in place itself. `page` keeps its braces: only the template knows how many pages there are. */
const frameOf = (say: Say) => Object.fromEntries(frameWords.map((key) => [key, say(key)]))
