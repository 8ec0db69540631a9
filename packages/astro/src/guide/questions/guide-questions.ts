import type { IncomingMessage } from 'node:http'
import type { Language } from '@use-it-cities/core'
import { guideFor, withCity, type CityGuide } from '@use-it-cities/qualification-equivalency'
import { htmlAnswer, readText, type ResearchAnswer } from '../../research/answer.ts'
import type { CitySite } from '../../server/city-site.ts'
import { DeviceLimit } from '../../server/device-limit.ts'
import type { Rendered } from '../../server/render.ts'
import type { PageContext } from '../../site/page-context.ts'
import { guideAddresses } from '../guide-addresses.ts'
import type { GuideContext } from '../guide-facts.ts'
import type { ResolvedGuide } from '../resolve-guide.ts'
import { pressed, type Shown } from './flow/pressed.ts'
import { typedIn } from './form/typed.ts'
import { isQuestion, type PageId } from './question-id.ts'
import { askingAbout, firstPage, type QuestionsNotice, type QuestionsPage } from './questions-page.ts'
import type { RouteSheets } from './route-sheets.ts'

export interface GuideQuestionsSettings {
  readonly site: CitySite
  readonly sheets: RouteSheets
  readonly trustsProxy: boolean
  /** Draws a page; null when there is none at that address. */
  readonly draw: (url: string, context: PageContext) => Promise<Rendered | null>
}

/** Where the page of the answer is drawn. Nobody can ask for it by this address. */
export const answerAddress = '/_use-it/guide-answer'
const mostFormBytes = 60_000
const wait = { 'retry-after': '60' }

/**
 * The questions about one person's way, and the sheet made of the answers. Answers come in the body of a form and go
 * back in the page; nothing of them is kept, logged, or put into an address.
 */
export class GuideQuestions {
  readonly #settings: GuideQuestionsSettings
  readonly #pages: DeviceLimit
  readonly #prints: DeviceLimit

  constructor(settings: GuideQuestionsSettings) {
    this.#settings = settings
    // A page in a library is used by many people behind one address.
    this.#pages = new DeviceLimit(settings.trustsProxy, { times: 240, seconds: 60 })
    this.#prints = new DeviceLimit(settings.trustsProxy, { times: 30, seconds: 60 })
  }

  /** Null when the request is for somebody else: the first page of the questions is kept as every page is. */
  async answer(request: IncomingMessage, path: string): Promise<ResearchAnswer | null> {
    if (!path.includes('/guide/')) return null
    const resolved = this.#settings.site.resolve(path)
    const isPost = request.method === 'POST'
    if (resolved.kind === 'guide-questions') return isPost ? this.#post(request, resolved) : null
    if (resolved.kind !== 'guide-sheet') return null
    if (isPost) return this.#ownSheet(request, resolved)
    return request.method === 'GET' || request.method === 'HEAD' ? this.#sheet(request, resolved) : null
  }

  async #post(request: IncomingMessage, { language, profession }: Asked): Promise<ResearchAnswer> {
    const page = await this.#read(request, language, profession)
    return page.ok ? this.#draw(language, page) : page.answer
  }

  /** The sheet for anybody. */
  async #sheet(request: IncomingMessage, { language, profession, nation }: Sheet): Promise<ResearchAnswer> {
    const context = this.#context(language, profession)
    const asking = askingAbout(profession, context.guide)
    if (!asking) throw new Error('The guide has an address for a profession it does not know.')
    const first = firstPage(asking)
    if (!(await this.#prints.take(request))) return this.#notice(language, first, 'limit', 429, wait)
    const guide = context.guide.general(asking.profession, nation)
    const printed = await this.#settings.sheets.print(context, guide, 'anybody')
    return printed ?? this.#notice(language, first, 'sheet.down', 503, wait)
  }

  async #ownSheet(request: IncomingMessage, { language, profession }: Asked): Promise<ResearchAnswer> {
    const page = await this.#read(request, language, profession, 'answer')
    if (!page.ok) return page.answer
    if (!page.guide) return this.#draw(language, page)
    if (!(await this.#prints.take(request))) return this.#notice(language, page, 'limit', 429, wait)
    const context = this.#context(language, profession)
    const printed = await this.#settings.sheets.print(context, page.guide, 'answers')
    return printed ?? this.#notice(language, page, 'sheet.down', 503, wait)
  }

  /** What a form leads to; or why it was not read. */
  async #read(request: IncomingMessage, language: Language, profession: string, action?: string): Promise<Read> {
    const { guide } = this.#context(language, profession)
    const asking = askingAbout(profession, guide)
    if (!asking) throw new Error('The guide has an address for a profession it does not know.')
    const refuse = async (notice: QuestionsNotice, status: number, headers = {}): Promise<Read> => ({
      ok: false,
      answer: await this.#notice(language, firstPage(asking), notice, status, headers),
    })
    if (!(await this.#pages.take(request))) return refuse('limit', 429, wait)
    const body = await readText(request, 'application/x-www-form-urlencoded', mostFormBytes)
    if (!body.ok) return refuse(body.status === 413 ? 'tooLarge' : 'notAForm', body.status)
    const form = new URLSearchParams(body.text)
    const at = action === undefined ? pageIn(form.get('at')) : 'answer'
    const shown = pressed(asking, typedIn(form), at, action ?? form.get('do') ?? 'next')
    return { ok: true, asking, shown, guide: shown.page === 'answer' ? ownGuide(guide, profession, shown) : null }
  }

  #notice(
    language: Language,
    page: QuestionsPage,
    notice: QuestionsNotice,
    status: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ResearchAnswer> {
    return this.#draw(language, { ...page, notice }, status, headers)
  }

  async #draw(
    language: Language,
    { asking, shown, guide, notice }: QuestionsPage,
    status = 200,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ResearchAnswer> {
    const context = this.#context(language, asking.profession.id)
    const url = guide ? answerAddress : context.path
    const drawn = await this.#settings.draw(url, { ...context, questions: { asking, shown, guide, notice } })
    if (drawn?.status !== 200) throw new Error('A page of questions could not be drawn.')
    const answer = htmlAnswer(drawn.body.toString('utf8'), status)
    return { ...answer, headers: { ...answer.headers, ...headers, 'x-robots-tag': 'noindex' } }
  }

  #context(language: Language, profession: string): PageContext {
    const path = guideAddresses.questions(language, profession)
    return this.#settings.site.context(path, '', { kind: 'guide-questions', language, profession })
  }
}

type Asked = { readonly language: Language; readonly profession: string }
type Sheet = Extract<ResolvedGuide, { kind: 'guide-profession' | 'guide-sheet' }>
type Read = ({ readonly ok: true } & QuestionsPage) | { readonly ok: false; readonly answer: ResearchAnswer }

const pageIn = (at: string | null): PageId =>
  at !== null && (isQuestion(at) || at === 'check' || at === 'answer') ? at : 'nation'

/** This person's way, with the city's help. */
function ownGuide(guide: GuideContext, profession: string, { read }: Shown): CityGuide | null {
  const found = guide.profession(profession)
  const { index, readings, city, help, on } = guide
  return found
    ? withCity(guideFor({ profession: found, index, readings }, read.person, read.evidence, on), { city, help })
    : null
}
