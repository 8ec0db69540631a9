import type { Fields, TestSite } from './a-site.ts'

/** A person without JavaScript: fills in the form on the page, presses a button, gets the next page. */
export class Walk {
  status = 0
  html = ''
  headers = new Headers()
  readonly #site: TestSite
  #path: string

  constructor(site: TestSite, path = '/en/questionnaire/use-it-household') {
    this.#site = site
    this.#path = path
  }

  async open(): Promise<this> {
    const { status, text, headers } = await this.#site.get(this.#path)
    return this.#show(status, text, headers)
  }

  async begin(fields: Fields = { mode: 'self' }): Promise<this> {
    await this.open()
    return this.press('begin', fields)
  }

  /** What is on the page goes along, as from a browser; `changes` is what is typed or ticked. */
  async press(action: string, changes: Fields = {}): Promise<this> {
    const button =
      new RegExp(`<button[^>]*value="${action.replace(/[[\]]/g, '\\$&')}"[^>]*>`).exec(this.html)?.[0] ?? ''
    const form = /<form[^>]*action="([^"]*)"/.exec(this.html)
    const path = /formaction="([^"]*)"/.exec(button)?.[1] ?? form?.[1] ?? this.#path
    const { status, text, headers } = await this.#site.post(path, { ...this.fields, ...changes, do: action })
    this.#path = path
    return this.#show(status, text, headers)
  }

  /** Several pages one after the other, each with "Continue". */
  async next(...pages: readonly Fields[]): Promise<this> {
    for (const changes of pages) await this.press('next', changes)
    return this
  }

  get state(): string {
    return /name="state" value="([^"]*)"/.exec(this.html)?.[1] ?? ''
  }

  get title(): string {
    return plain(/<h1[^>]*>(.*?)<\/h1>/.exec(this.html)?.[1] ?? '')
  }

  get part(): string {
    return plain(/<p class="progress">(.*?)<\/p>/.exec(this.html)?.[1] ?? '')
  }

  get reference(): string {
    return plain(/<strong class="reference"[^>]*>(.*?)<\/strong>/.exec(this.html)?.[1] ?? '')
  }

  /** Names of the questions on the page, in order. */
  get asked(): readonly string[] {
    return [...this.html.matchAll(/data-path="([^"]*)"/g)].map(([, path = '']) => path)
  }

  /** What the summary of errors says, with the field each line leads to. */
  get faults(): readonly { to: string; says: string }[] {
    const summary = /<div class="summary".*?<\/div>/s.exec(this.html)?.[0] ?? ''
    return [...summary.matchAll(/<a href="#([^"]*)">(.*?)<\/a>/g)].map(([, to = '', says = '']) => ({
      to,
      says: plain(says),
    }))
  }

  get fields(): Fields {
    const fields = new Map<string, string[]>()
    const add = (name: string | undefined, value: string) => {
      if (name !== undefined) fields.set(name, [...(fields.get(name) ?? []), value])
    }
    for (const [tag] of this.html.matchAll(/<input[^>]*>/g)) {
      const isBox = /type="(radio|checkbox)"/.test(tag)
      if (!isBox || / checked/.test(tag)) add(attribute(tag, 'name'), attribute(tag, 'value') ?? (isBox ? 'on' : ''))
    }
    for (const [, tag = '', text = ''] of this.html.matchAll(/(<textarea[^>]*>)(.*?)<\/textarea>/gs))
      add(attribute(tag, 'name'), plain(text))
    for (const [, tag = '', options = ''] of this.html.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs))
      add(attribute(tag, 'name'), /value="([^"]*)" selected/.exec(options)?.[1] ?? '')
    return Object.fromEntries(fields)
  }

  #show(status: number, html: string, headers: Headers): this {
    this.status = status
    this.html = html
    this.headers = headers
    return this
  }
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : plain(found)
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

export const plain = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .trim()

/** The shortest way through the household questionnaire, page by page. */
export const shortAnswers: readonly Fields[] = [
  { 'q.consent': 'yes' },
  { 'q.area': 'soho', 'q.age': '35-to-49', 'q.languages': ['ur', 'en'], 'q.others_at_home': '0' },
  { 'q.skills_hands': 'none', 'q.skills_people': 'none' },
  { 'q.has_qualification': 'no' },
  { 'q.work_now': 'caring', 'q.wants_work': 'no', 'q.hear_about': 'none' },
  { 'q.has_idea': 'no', 'q.meet_others': 'no' },
  { 'q.groups': 'none' },
  { 'q.change_first.1': 'jobs', 'q.change_first.2': 'homes', 'd.statements': '!refused' },
  { 'q.contact_consent': 'no' },
  { 'q.researcher_here': 'no' },
]
