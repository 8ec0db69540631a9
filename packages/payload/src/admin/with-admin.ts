import type { City, LocalDate } from '@use-it-cities/core'
import type { CollectionConfig, Config, Endpoint, Field, PayloadRequest, UIField } from 'payload'
import { accountOf } from '../access/account.ts'
import { formEndpoint } from '../consents/desk/form-endpoint.ts'
import { wordingEndpoint } from '../consents/desk/wording-endpoint.ts'
import { paperEndpoint } from '../paper/server/paper-endpoint.ts'
import { settingsOf, today } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { progressEndpoint } from '../take-down/progress.ts'
import { approvalsEndpoint } from './server/approvals-endpoint.ts'
import { whoCanSeeEndpoint } from './server/who-can-see-endpoint.ts'

const server = '@use-it-cities/payload/admin'
const client = '@use-it-cities/payload/admin/client'

const panel = (name: string, component: string): UIField => ({
  name,
  type: 'ui',
  admin: { disableListColumn: true, disableBulkEdit: true, components: { Field: `${client}#${component}` } },
})

/** The fields that decide which others are shown. */
const askedAbout = (...watches: readonly string[]): UIField => ({
  name: 'askAgain',
  type: 'ui',
  admin: {
    disableListColumn: true,
    disableBulkEdit: true,
    components: { Field: { path: `${client}#AskAgain`, clientProps: { watches } } },
  },
})

const beside = (field: UIField): UIField => ({ ...field, admin: { ...field.admin, position: 'sidebar' } })

/** What a collection gets on its screen. */
interface Screen {
  readonly panels: readonly UIField[]
  readonly endpoints: readonly Endpoint[]
  /** Fields that a panel shows better. */
  readonly hides: readonly string[]
  /** What stands right behind a field, by its name. */
  readonly behind?: Readonly<Record<string, UIField>>
  /** Fields that are better filled in with something else than Payload's own: the name of a component. */
  readonly fills?: Readonly<Record<string, string>>
  /** What a new row begins with. */
  readonly begins: Readonly<Record<string, Begin>>
}
type Words = NonNullable<Config['i18n']>
type Begin = (args: { req: PayloadRequest }) => unknown

const screens = (city: City): Readonly<Record<string, Screen>> => ({
  [slugs.stories]: {
    panels: [
      panel('whoCanSeeThis', 'WhoCanSeeThis'),
      panel('tellerPage', 'TellerPage'),
      panel('printKit', 'PrintKit'),
      askedAbout('kind'),
    ],
    endpoints: [whoCanSeeEndpoint],
    hides: [],
    begins: { organisation: ({ req }) => accountOf(req)?.organisation ?? undefined },
  },
  [slugs.texts]: {
    // Beside the words, so that what the checks say is in sight while somebody writes.
    panels: [
      beside(panel('reviewPanel', 'Review')),
      panel('approvals', 'Approvals'),
      panel('textDirection', 'TextDirection'),
    ],
    endpoints: [approvalsEndpoint],
    hides: ['approval', 'tellerApproval', 'author', 'organisation', 'translation'],
    begins: { story: asked('story'), language: asked('language') },
  },
  [slugs.questionnaires]: {
    panels: [panel('check', 'QuestionnaireCheck')],
    endpoints: [paperEndpoint],
    hides: [],
    begins: {},
  },
  [slugs.researchers]: {
    panels: [panel('card', 'ResearcherCard'), askedAbout('accreditation.awarded')],
    endpoints: [],
    hides: [],
    begins: {},
  },
  [slugs.routeDecisions]: {
    panels: [],
    endpoints: [],
    hides: [],
    begins: {
      researcher: asked('researcher'),
      decidedOn: ({ req }) => (asked('researcher')({ req }) ? today(settingsOf(req.payload)) : undefined),
    },
  },
  [slugs.keptAside]: { panels: [panel('openAgain', 'OpenAgain')], endpoints: [], hides: [], begins: {} },
  [slugs.submissions]: { panels: [panel('read', 'SubmissionAnswers')], endpoints: [], hides: [], begins: {} },
  [slugs.guideCorrections]: {
    panels: [panel('chooseFact', 'ChooseFact'), askedAbout('fact', 'says', 'shape')],
    endpoints: [],
    hides: [],
    begins: { fact: asked('fact') },
  },
  [slugs.media]: { panels: [panel('backToStory', 'BackToStory')], endpoints: [], hides: [], begins: {} },
  [slugs.recordings]: {
    panels: [panel('backToStory', 'BackToStory'), askedAbout('voice')],
    endpoints: [],
    hides: [],
    begins: { story: asked('story'), language: asked('language') },
  },
  [slugs.opportunities]: { panels: [], endpoints: [], hides: [], begins: { organisation: theirOwn } },
  [slugs.outreachEvents]: {
    panels: [askedAbout('isOnline')],
    endpoints: [],
    hides: [],
    begins: { organisation: theirOwn },
  },
  [slugs.referralCodes]: {
    panels: [panel('opens', 'CodeOpens'), panel('bannerKit', 'BannerKit')],
    endpoints: [],
    hides: [],
    begins: { organisation: theirOwn },
  },
  [slugs.takeDowns]: {
    panels: [panel('progress', 'TakeDownProgress')],
    endpoints: [progressEndpoint],
    hides: ['addresses', 'receiptHash', 'tries'],
    begins: {},
  },
  [slugs.contactMessages]: { panels: [panel('whatTheyWrote', 'MessageWords')], endpoints: [], hides: [], begins: {} },
  [slugs.messagesAside]: { panels: [panel('openAgain', 'OpenMessageAgain')], endpoints: [], hides: [], begins: {} },
  [slugs.roundUps]: { panels: [panel('howItReads', 'RoundUpPanel')], endpoints: [], hides: [], begins: {} },
  [slugs.printRuns]: { panels: [], endpoints: [], hides: [], begins: { story: asked('story') } },
  [slugs.consentWordings]: { panels: [askedAbout('review')], endpoints: [], hides: [], begins: {} },
  [slugs.consents]: {
    panels: [panel('backToStory', 'BackToStory'), askedAbout('story', 'type', 'needsCountersignature', 'why.reasons')],
    endpoints: [wordingEndpoint, formEndpoint],
    hides: [],
    behind: { type: panel('whatTheySaid', 'WhatTheySaid'), language: panel('readWording', 'ReadWording') },
    fills: { organisations: 'TickMany', channels: 'TickMany', languages: 'TickMany' },
    begins: {
      story: asked('story'),
      type: asked('type'),
      language: toldIn,
      given: consentToCheck,
      on: ({ req }) => (asked('story')({ req }) ? today(settingsOf(req.payload)) : undefined),
      until: ({ req }) =>
        asked('story')({ req }) ? monthsAfter(today(settingsOf(req.payload)), city.policies.consentMonths) : undefined,
    },
  },
})

/** What the link that led to the empty form says: a button of a story's panel names the story. */
const asked =
  (name: string): Begin =>
  ({ req }) => {
    const value: unknown = req?.query?.[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

/** What somebody writes belongs to their organisation. */
const theirOwn: Begin = ({ req }) => accountOf(req)?.organisation ?? undefined

/** The language that a story was told in is the one its teller is most likely asked in. */
const toldIn: Begin = async ({ req }) => {
  const story = asked('story')({ req })
  if (!req.user || typeof story !== 'string') return undefined
  const found: unknown = await req.payload.findByID({
    collection: slugs.stories,
    id: story,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return (found as { sourceLanguage?: string } | null)?.sourceLanguage
}

/** The newest yes of the story that a link asks a second person to check. */
const consentToCheck: Begin = async ({ req }) => {
  const story = asked('story')({ req })
  if (!req.user || story === undefined || asked('type')({ req }) !== 'countersigned') return undefined
  const { docs } = await req.payload.find({
    collection: slugs.consents,
    where: { and: [{ story: { equals: story } }, { type: { equals: 'given' } }] },
    sort: '-recordedAt',
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0]?.id
}

function monthsAfter(day: LocalDate, months: number): string {
  const moment = new Date(`${day}T12:00:00Z`)
  moment.setUTCMonth(moment.getUTCMonth() + months)
  return moment.toISOString()
}

/** Adds the screens of USE-IT: the board, the panels of stories and texts, and the city's name in place of Payload's. */
export function withAdmin(config: Config, city: City): Config {
  const { components, meta, ...admin } = config.admin ?? {}
  const title = Object.values(city.title)[0] ?? 'USE-IT'
  return {
    ...config,
    i18n: withEmptyCells(config.i18n),
    admin: {
      // Payload's own default asks a server elsewhere for a picture of each person.
      avatar: 'default',
      dateFormat: 'd MMM yyyy, HH:mm',
      ...admin,
      custom: { ...admin.custom, useIt: { timeZone: city.timeZone } },
      meta: { titleSuffix: ` – ${title}`, ...meta },
      components: {
        ...components,
        beforeDashboard: [`${server}#StoryBoard`, `${server}#DeskBoard`, ...(components?.beforeDashboard ?? [])],
        beforeNavLinks: [`${server}#DeskLinks`, ...(components?.beforeNavLinks ?? [])],
        views: {
          commsDesk: { Component: `${server}#CommsDeskView`, path: '/comms-desk', meta: { title: 'Desk' } },
          wordOfMouth: {
            Component: `${server}#WordOfMouthView`,
            path: '/word-of-mouth',
            meta: { title: 'Word of mouth' },
          },
          restored: {
            Component: `${server}#RestoredView`,
            path: '/restored',
            meta: { title: 'Restored from an archive' },
          },
          validation: {
            Component: `${server}#ValidationView`,
            path: '/validation',
            meta: { title: 'Validation desk' },
          },
          vouchers: { Component: `${server}#VouchersView`, path: '/vouchers', meta: { title: 'Vouchers' } },
          paperEntry: {
            Component: `${server}#PaperEntryView`,
            path: '/paper-entry',
            meta: { title: 'Type in a paper form' },
          },
          pathway: { Component: `${server}#PathwayView`, path: '/pathway', meta: { title: 'Pathway' } },
          languagesBoard: {
            Component: `${server}#LanguagesBoardView`,
            path: '/languages-board',
            meta: { title: 'Languages' },
          },
          translate: { Component: `${server}#TranslateScreen`, path: '/translate', meta: { title: 'Translate' } },
          guideBoard: {
            Component: `${server}#GuideBoardView`,
            path: '/guide-board',
            meta: { title: 'What to look at in the guide' },
          },
          assessmentsBoard: {
            Component: `${server}#AssessmentsBoardView`,
            path: '/assessments-board',
            meta: { title: 'Assessments' },
          },
          assess: { Component: `${server}#AssessView`, path: '/assess', meta: { title: 'Assessment' } },
          ...components?.views,
        },
        graphics: { Logo: `${server}#Logo`, Icon: `${server}#Icon`, ...components?.graphics },
      },
    },
    collections: (config.collections ?? []).map((collection) => onScreen(collection, screens(city)[collection.slug])),
  }
}

/** An empty cell of a list is a dash: Payload puts “<No For>” there, made from the label of the field. */
function withEmptyCells(i18n: Words = {}): Words {
  const own = (i18n.translations ?? {}) as { readonly en?: { readonly general?: object } }
  const en = { ...own.en, general: { noLabel: '–', ...own.en?.general } }
  return { ...i18n, translations: { ...own, en } as NonNullable<Words['translations']> }
}

function onScreen(collection: CollectionConfig, screen: Screen | undefined): CollectionConfig {
  const quiet = { ...collection, admin: { hideAPIURL: true, ...collection.admin } }
  if (!screen) return quiet
  return {
    ...quiet,
    fields: [
      ...screen.panels,
      ...collection.fields.flatMap((field) => [changed(field, screen), ...behind(field, screen)]),
    ],
    endpoints: [...screen.endpoints, ...(collection.endpoints || [])],
  }
}

const behind = (field: Field, { behind = {} }: Screen): readonly UIField[] => {
  const panel = 'name' in field ? behind[field.name] : undefined
  return panel ? [panel] : []
}

function changed(field: Field, { hides, begins, fills = {} }: Screen): Field {
  if (!('name' in field)) return field
  const begin = begins[field.name]
  const fill = fills[field.name]
  return {
    ...field,
    ...(begin && { defaultValue: begin }),
    ...(fill !== undefined && {
      admin: { ...field.admin, components: { Field: `${client}#${fill}` } },
    }),
    ...(hides.includes(field.name) && { admin: { ...field.admin, hidden: true } }),
  } as Field
}
