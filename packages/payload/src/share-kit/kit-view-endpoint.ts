import { languages } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf, isOfTheirs } from '../access/account.ts'
import { permissions } from '../access/permissions.ts'
import { isHeldBack } from '../data-archive/restored.ts'
import { dayOf } from '../fields/day.ts'
import { storyFor } from '../hooks/story-for.ts'
import { nowInCity, settingsOf } from '../settings.ts'
import { slugs } from '../slugs.ts'
import { privateAnswer } from '../private-answer.ts'
import { codeChoices } from './codes-for-paper.ts'
import { stepChoices } from './next-steps.ts'
import { championAddress } from './paper-of.ts'
import { printableStory, type PrintableStory } from './printable-story.ts'
import type { KitView, PrintedRun } from './views.ts'
import { whyNot } from './why-not.ts'

/** `GET /api/share-kit/story/:id`: what of a story may be printed, and what was. `view` is null for whoever prints nothing of it. */
export const kitViewEndpoint: Endpoint = {
  path: '/share-kit/story/:id',
  method: 'get',
  handler: async (req) => {
    const id = String(req.routeParams?.id)
    const view = (await mayPrint(req, id)) ? await viewOf(req, id) : null
    return privateAnswer({ view })
  },
}

async function mayPrint(req: PayloadRequest, id: string): Promise<boolean> {
  const account = accountOf(req)
  const { all, own } = permissions[slugs.printRuns].create
  if (hasOneOf(account, all)) return true
  return hasOneOf(account, own) && isOfTheirs(account, (await storyFor(req, id)).organisation)
}

async function viewOf(req: PayloadRequest, id: string): Promise<KitView> {
  const story = await printableStory(req, id)
  const settings = settingsOf(req.payload)
  const now = nowInCity(settings)
  const { on } = now
  const isHeld = await isHeldBack(req.payload)
  return {
    code: story.code,
    languages: sourceFirst(story).map(({ language, title }) => ({
      language,
      name: languages[language].name,
      title,
      whyNotPrint: whyNot(story, language, 'leaflet'),
      whyNotPress: whyNot(story, language, 'press'),
      champion:
        !isHeld && story.visibility(language, 'website').visible
          ? championAddress(settings.siteUrl, language, story.code)
          : null,
    })),
    steps: await stepChoices(req.payload, story, now),
    codes: await codeChoices(req, story, on),
    runs: await runsOf(req, story.id),
    today: on,
  }
}

/** The panel chooses the first of them: the language in which it was told, when there is something to print in it. */
const sourceFirst = ({ texts, sourceLanguage }: PrintableStory) => [
  ...texts.filter(({ language }) => language === sourceLanguage),
  ...texts.filter(({ language }) => language !== sourceLanguage),
]

async function runsOf(req: PayloadRequest, story: string): Promise<PrintedRun[]> {
  const { docs } = await req.payload.db.find<Omit<PrintedRun, 'number'> & { number?: string | null }>({
    collection: slugs.printRuns,
    where: { and: [{ story: { equals: story } }, { recalledOn: { exists: false } }] },
    sort: '-printedOn',
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(({ id, number, kind, language, copies, places, printedOn }) => ({
    id,
    number: number ?? null,
    kind,
    language,
    copies,
    places,
    printedOn: String(dayOf(printedOn)),
  }))
}
