import type { Language, LocalDate } from '@use-it-cities/core'
import type { FeedClient } from '../feed/feed-client.ts'
import type { CheckSite } from '../check/check-site.ts'
import { isCheck } from '../check/resolve-check.ts'
import { isContact } from '../contact/is-contact.ts'
import { isGuide } from '../guide/resolve-guide.ts'
import type { GuideSite } from '../guide/guide-site.ts'
import type { CoachData } from '../coach/guide/guide-book.ts'
import { isOutreach } from '../outreach/resolve-outreach.ts'
import type { OutreachSite } from '../outreach/outreach-site.ts'
import type { PublicationClient } from '../research/publication-client.ts'
import { dayIn } from '../site/day-in.ts'
import { timeIn } from '../site/time-in.ts'
import type { PageContext } from '../site/page-context.ts'
import { pageReview } from '../site/page-review.ts'
import { resolve, type Resolved } from '../site/resolve.ts'
import { viewOf, type View } from '../site/view.ts'
import { cataloguesWith, type Catalogues } from '../words/catalogues.ts'
import { cityWords, type CityWords } from '../words/city-words.ts'
import type { BuildFacts } from './build-facts.ts'

/** What may be shown at this moment, and the words to show it with. */
export class CitySite {
  readonly facts: BuildFacts
  readonly siteUrl: string
  readonly languages: readonly Language[]
  /** The words of every area, with what the city changed. */
  readonly catalogues: Catalogues
  readonly words: CityWords
  readonly #feed: FeedClient
  readonly #publication: PublicationClient
  readonly #guide: GuideSite
  readonly check: CheckSite
  readonly outreach: OutreachSite
  readonly #now: () => number
  readonly #day = dayIn()
  readonly #time = timeIn()
  #view: { readonly era: string; readonly view: View } | null = null

  constructor(
    facts: BuildFacts,
    siteUrl: string,
    {
      feed,
      publication,
      guide,
      check,
      outreach,
      now,
    }: {
      feed: FeedClient
      publication: PublicationClient
      guide: GuideSite
      check: CheckSite
      outreach: OutreachSite
      now: () => number
    },
  ) {
    this.facts = facts
    this.siteUrl = siteUrl
    this.#feed = feed
    this.#publication = publication
    this.#guide = guide
    this.check = check
    this.outreach = outreach
    this.#now = now
    this.catalogues = cataloguesWith(facts.words)
    this.words = cityWords(this.catalogues)
    this.languages = facts.city.languages
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now()
  }

  get hasQuestionnaire(): boolean {
    return this.#publication.openOn(this.on).length > 0
  }

  get on(): LocalDate {
    return this.#day(this.#timeZone, this.#now())
  }

  /** What the clock of the city says, as `14:05`. */
  get #clock(): string {
    return this.#time(this.#timeZone, this.#now())
  }

  get #timeZone(): string {
    return this.#feed.snapshot?.feed.timeZone ?? this.facts.city.timeZone
  }

  get isLeased(): boolean {
    const end = this.#feed.leaseEndsAt
    return end !== null && this.#now() < end
  }

  /** Changes when a page made before could be wrong now. Cheap: it is asked for on every request. */
  get era(): string {
    return `${this.#feed.generation} ${this.on} ${this.isLeased} ${this.hasQuestionnaire} ${this.#guide.revision} ${this.check.revision} ${this.outreach.revision} ${this.outreach.endedOn(this.on, this.#clock)}`
  }

  /** Changes when the facts or the city's corrections of them do. */
  get guideEra(): string {
    return `${this.on} ${this.#guide.revision}`
  }

  /** The guide as the coach view works with it: all professions, with the corrections beside them. */
  get coachFacts(): Omit<CoachData, 'contract' | 'madeAt'> {
    const { published, library } = this.#guide
    const { revision, corrections, help } = published
    const { id: city, timeZone } = this.facts.city
    const { index, readings } = library
    return {
      revision,
      timeZone,
      city,
      index,
      readings,
      professions: [...library.professions.values()],
      corrections,
      help,
    }
  }

  get view(): View {
    const { era } = this
    if (this.#view?.era !== era)
      this.#view = { era, view: viewOf(this.#feed.snapshot, this.on, this.isLeased, this.#clock) }
    return this.#view.view
  }

  resolve(path: string): Resolved {
    return resolve(path, this.view, this.languages, this.#guide.library, this.check, this.outreach)
  }

  get sourceLanguage(): Language {
    return this.languages[0] ?? 'en'
  }

  context(path: string, query: string, resolved: Resolved): PageContext {
    const language = ('language' in resolved ? resolved.language : null) ?? this.sourceLanguage
    const { city, css, championCss, guideCss, checkCss, contactCss, outreachCss } = this.facts
    return {
      city,
      siteUrl: this.siteUrl,
      path,
      query,
      resolved,
      view: this.view,
      language,
      languages: this.languages,
      t: this.words.site(language),
      words: this.words,
      hasQuestionnaire: this.hasQuestionnaire,
      guide: {
        ...this.#guide.factsOn(this.on),
        language,
        storyThemes: this.#guide.storyThemes,
      },
      check: this.check,
      outreach: this.outreach,
      review: pageReview(this.catalogues, language, resolved.kind),
      css: isGuide(resolved)
        ? guideCss
        : isCheck(resolved)
          ? checkCss
          : isContact(resolved)
            ? contactCss
            : isOutreach(resolved) || resolved.kind === 'story'
              ? outreachCss
              : resolved.kind === 'champion'
                ? championCss
                : css,
    }
  }
}
