import type { IncomingMessage } from 'node:http'
import { ToldForm } from '../champion/told-form.ts'
import { AssessPages } from '../check/app/server/assess-pages.ts'
import { CoachPages } from '../coach/coach-pages.ts'
import { ContactDesk } from '../contact/contact-desk.ts'
import type { MessageSender } from '../contact/message-sender.ts'
import { GuideQuestions } from '../guide/questions/guide-questions.ts'
import type { RouteSheets } from '../guide/questions/route-sheets.ts'
import { GoPages } from '../referral/go-pages.ts'
import type { ResearchAnswer } from '../research/answer.ts'
import type { ResearchSite } from '../research/research-site.ts'
import type { PageContext } from '../site/page-context.ts'
import type { TallyStore } from '../tally/tally-store.ts'
import type { TellerSite } from '../teller/teller-site.ts'
import type { CitySite } from './city-site.ts'
import { render, type AstroHandler } from './render.ts'

export interface PersonalPagesSettings {
  readonly site: CitySite
  readonly research: ResearchSite
  readonly teller: TellerSite
  /** Passes on what is written on the contact form. */
  readonly messages: MessageSender
  /** Locks what a form carries. */
  readonly pageKey: Uint8Array
  /** Prints the sheets of the guide. */
  readonly sheets: RouteSheets
  readonly tallies: TallyStore
  readonly astro: AstroHandler
  readonly styleHash: string
  readonly guideStyleHash: string
  readonly researchStyleHash: string
  readonly coachStyleHash: string
  readonly assessStyleHash: string
  readonly tellerStyleHash: string
  readonly contactStyleHash: string
  /** Folder of the built site. */
  readonly dist: URL
  readonly trustsProxy: boolean
}

/** One who answers some addresses, and null at all others. */
interface Desk {
  answer(request: IncomingMessage, path: string, query: string): Promise<ResearchAnswer | null>
}

export interface PersonalAnswer {
  readonly answer: ResearchAnswer
  /** Of the sheet it is drawn with. */
  readonly styleHash: string
}

/** What differs with who asks: questionnaires, a teller's page, the apps, forms and short links. Kept by nobody. */
export class PersonalPages {
  readonly #desks: readonly { readonly desk: Desk; readonly styleHash: string }[]

  constructor(settings: PersonalPagesSettings) {
    const { site, sheets, trustsProxy, astro, tallies, dist, messages: sender, pageKey: key, styleHash } = settings
    const draw = (url: string, context: PageContext) => render(astro, url, context)
    const told = new ToldForm({ site, tallies, trustsProxy })
    this.#desks = [
      { desk: settings.research, styleHash: settings.researchStyleHash },
      { desk: settings.teller, styleHash: settings.tellerStyleHash },
      { desk: new CoachPages(site, dist), styleHash: settings.coachStyleHash },
      { desk: new AssessPages(site, dist), styleHash: settings.assessStyleHash },
      { desk: new GuideQuestions({ site, sheets, trustsProxy, draw }), styleHash: settings.guideStyleHash },
      { desk: new ContactDesk({ site, sender, key, trustsProxy, draw }), styleHash: settings.contactStyleHash },
      { desk: new GoPages({ site, tallies, trustsProxy, draw }), styleHash },
      {
        desk: { answer: async (request, path) => (isTold(request, path) ? told.answer(request, path) : null) },
        styleHash,
      },
    ]
  }

  async answer(request: IncomingMessage, path: string, query: string): Promise<PersonalAnswer | null> {
    for (const { desk, styleHash } of this.#desks) {
      const answer = await desk.answer(request, path, query)
      if (answer) return { answer, styleHash }
    }
    return null
  }
}

/** Somebody pressed "I told someone"; the address may still be nobody's. */
export const isTold = ({ method }: IncomingMessage, path: string): boolean =>
  method === 'POST' && path.endsWith('/told')
