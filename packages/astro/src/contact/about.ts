import type { Language } from '@use-it-cities/core'
import {
  contactTopics,
  type ContactMessage,
  type ContactTopic,
  type PublicContact,
} from '@use-it-cities/success-stories/outreach'
import { offeredBy } from '../outreach/offered-by.ts'
import type { PageContext } from '../site/page-context.ts'
import { languageOf } from '../site/resolve.ts'
import type { AboutName } from './contact-addresses.ts'

/** What a form is about, when it is about one thing that is shown today. */
export interface AboutThing {
  readonly name: AboutName
  readonly value: Exclude<ContactMessage['about'], { kind: 'topic' }>
  readonly title: { readonly text: string; readonly language: Language }
  /** The id of the organisation that looks after it, and so gets in touch; null where nobody said that it does. */
  readonly organisation: string | null
  /** How its people are reached. */
  readonly contact: PublicContact | null
  /** What names and places in `contact` are written in. */
  readonly contactIn: Language
}

export type About =
  | { readonly kind: 'thing'; readonly thing: AboutThing }
  /** To be chosen from the topics; one may be chosen already. */
  | { readonly kind: 'topic'; readonly topic: ContactTopic | null }

type Facts = Pick<PageContext, 'view' | 'outreach' | 'language' | 'languages'>

/** Reads `kind:id`. What is unknown, over or taken down leaves the choice of topics, and nothing is said about it. */
export function aboutFrom(written: string, { view, outreach, language, languages }: Facts): About {
  const [, kind = '', id = ''] = /^([a-z]{1,12}):([a-z0-9-]{1,40})$/.exec(written) ?? []
  if (kind === 'story') {
    const story = view.story(id)
    const shownIn = story && languageOf(story, language, languages)
    const text = story && shownIn ? story.texts[shownIn] : undefined
    if (!story || !shownIn || !text) return noTopic
    const title = { text: text.title, language: shownIn }
    const contact = outreach.contactOf(story.organisation) ?? null
    const value = { kind, code: id } as const
    const { organisation } = story
    return { kind: 'thing', thing: { name: `story:${id}`, value, title, organisation, contact, contactIn: 'en' } }
  }
  if (kind === 'opportunity' || kind === 'event') {
    const state = kind === 'event' ? outreach.eventState(id, view.on) : outreach.opportunityState(id, view.on)
    const found = kind === 'event' ? outreach.event(id) : outreach.opportunity(id)
    const shownIn = found && [language, found.sourceLanguage, ...languages].find((each) => found.texts[each])
    const text = shownIn && found.texts[shownIn]
    if (state !== 'shown' || !found || !text) return noTopic
    const title = { text: text.title, language: shownIn }
    const contact = found.contact ?? outreach.contactOf(found.organisation) ?? null
    const value: AboutThing['value'] = { kind, id }
    const organisation = contact ? found.organisation : offeredBy(found)
    const { sourceLanguage } = found
    const contactIn = found.contact ? sourceLanguage : 'en'
    return { kind: 'thing', thing: { name: `${kind}:${id}`, value, title, organisation, contact, contactIn } }
  }
  const topic = kind === 'topic' ? contactTopics.find((each) => each === id) : undefined
  return topic ? { kind: 'topic', topic } : noTopic
}

export const noTopic: About = { kind: 'topic', topic: null }

/** As it stands in an address; null while nothing was chosen. */
export const aboutName = (about: About): AboutName | null =>
  about.kind === 'thing' ? about.thing.name : about.topic && `topic:${about.topic}`
