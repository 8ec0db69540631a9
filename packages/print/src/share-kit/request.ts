import type { Language, LocalDate } from '@use-it-cities/core'
import type { NamedOrganisation } from '../consent/request.ts'

/** One story in one language, as it may be shown in the channel that the paper is for. The caller asks the consent. */
export interface SharedStory {
  /** The language of title and summary. */
  readonly language: Language
  readonly title: string
  readonly summary: string
  readonly organisation: NamedOrganisation
  /** Null for the teller's own words; else whether a speaker has checked the translation. */
  readonly translation: 'reviewed' | 'unreviewed' | null
  /** Where the story can be read: https, and short, since people type it. */
  readonly address: string
}

/** What to do next, and it ends at a person. */
export interface NextStep {
  /** In the language of the story. Left out, it says to ask, and that nobody needs to know yet what they want. */
  readonly text?: string | undefined
  /** A telephone number, as it is dialled. */
  readonly phone?: string | undefined
  /** Where and when to drop in: what stands after a line break begins a line of its own. */
  readonly where?: string | undefined
}

/** What is the same on everything that is printed many times. */
interface Printed {
  readonly story: SharedStory
  /** Says which print run a sheet belongs to, so that it can be called back: 3 to 16 capital letters, figures and dashes. */
  readonly run: string
}

export interface LeafletRequest extends Printed {
  readonly next: NextStep
}

export interface PosterRequest extends Printed {
  readonly size: 'a4' | 'a3'
  /** From how far away it is scanned, in metres. Left out: 1 for A4, 1.5 for A3. */
  readonly scannedFrom?: number | undefined
}

/** One line across a street. Its address stays the same for as long as the cloth lasts; what it opens may change. */
export interface BannerRequest {
  readonly language: Language
  readonly line: string
  readonly address: string
  /** In millimetres. */
  readonly width: number
  readonly height: number
  /** From how far away it is scanned, in metres. */
  readonly scannedFrom: number
}

export interface PressRequest extends Printed {
  /** The story's words, a paragraph each. */
  readonly paragraphs: readonly string[]
  readonly facts: readonly string[]
  /** What is not so yet. */
  readonly notYet: readonly string[]
  /** The last day on which the words may be used; null when nothing ends it. */
  readonly until: LocalDate | null
  readonly on: LocalDate
  /** Who is reached about this story. Left out, or without a telephone number, it is the city's own. */
  readonly contact?: Pick<NextStep, 'phone' | 'where'> | undefined
}

/** A picture for a message: `wide` is 1200 by 630 pixels, `square` 1080 by 1080. It shows no face and no name. */
export interface CardRequest {
  readonly story: Pick<SharedStory, 'language' | 'title' | 'organisation' | 'address'>
  readonly shape: 'wide' | 'square'
  readonly colours: { readonly brand: string; readonly onBrand: string; readonly accent: string }
}
