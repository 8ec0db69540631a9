import { textIn, type Language, type LocalDate } from '@use-it-cities/core'
import type { CardRequest, LeafletRequest, PressRequest, SharedStory } from '@use-it-cities/print'
import type { FeedStory, FeedText } from '@use-it-cities/success-stories'
import type { PublicContact } from '@use-it-cities/success-stories/outreach'
import { mayPicture, type ResolvedKit } from '../champion/resolve-champion.ts'
import type { Paper } from '../champion/champion-addresses.ts'
import { addresses } from '../site/addresses.ts'
import { inLanguage } from '../site/in-language.ts'
import type { PageContext } from '../site/page-context.ts'
import { paragraphsOf } from './paragraphs-of.ts'

/** What the printer is asked for. */
export type KitRequest =
  | { readonly kind: 'card'; readonly request: CardRequest }
  | { readonly kind: 'leaflet'; readonly request: LeafletRequest }
  | { readonly kind: 'poster'; readonly request: LeafletRequest & { readonly size: 'a4' | 'a3' } }
  | { readonly kind: 'press'; readonly request: PressRequest }

export type KitContext = Pick<PageContext, 'city' | 'siteUrl' | 'view' | 'outreach' | 't' | 'words'>

/** True for the picture of a story that what it is for may not show: then it is the city's, and no word of the story is on it. */
export const isGeneric = (resolved: ResolvedKit): boolean => {
  const text = resolved.story.texts[resolved.language]
  return resolved.kind === 'card' && (!text || !mayPicture(text, resolved.shape))
}

/** What the printer needs to make a file of the kit, from what may be seen of the story; null when there is no such text. */
export function kitRequest(context: KitContext, resolved: ResolvedKit): KitRequest | null {
  const { story, language } = resolved
  if (isGeneric(resolved) && resolved.kind === 'card') return genericCard(context, resolved)
  const text = story.texts[language]
  if (!text) return null
  const shared = sharedStory(context, { story, text, language })
  if (resolved.kind === 'card') return cardRequest(context, resolved.shape, shared)
  return paperRequest(context, resolved.paper, { shared, story, text })
}

/** The run of a paper that somebody prints from the site: the day, and the whole code, so that it says which story to fetch back. */
export const runOf = (on: LocalDate, code: string): string =>
  `W${on.slice(2).replaceAll('-', '')}-${code.toUpperCase()}`

function paperRequest(
  { outreach, view, words }: KitContext,
  paper: Paper,
  { shared, story, text }: { shared: SharedStory; story: FeedStory; text: FeedText },
): KitRequest {
  const run = runOf(view.on, story.code)
  const reached = contactOf(outreach.contactOf(story.organisation), shared.language)
  if (paper === 'press')
    return {
      kind: 'press',
      request: {
        story: shared,
        run,
        paragraphs: paragraphsOf(text.body),
        facts: text.talk?.facts ?? [],
        notYet: text.talk?.notYet ?? [],
        until: story.visibleUntil,
        on: view.on,
        contact: reached,
      },
    }
  const next = { text: words.champion(shared.language)('paper.next'), ...reached }
  if (paper === 'leaflet') return { kind: 'leaflet', request: { story: shared, run, next } }
  return { kind: 'poster', request: { story: shared, run, next, size: paper === 'poster-a4' ? 'a4' : 'a3' } }
}

/** Whom a paper leads to: the number of the organisation, and where and when somebody is there, on a line each. */
function contactOf(contact: PublicContact | undefined, language: Language) {
  const dropIn = contact?.dropIn
  const when = dropIn && textIn(dropIn.when, language)
  return {
    phone: contact?.phone,
    where: dropIn && [dropIn.where, when?.text ?? ''].filter((part) => part !== '').join('\n'),
  }
}

const sharedStory = (
  { siteUrl, view }: KitContext,
  { story, text, language }: { story: FeedStory; text: FeedText; language: Language },
): SharedStory => ({
  language,
  title: text.title,
  summary: text.summary,
  organisation: {
    id: story.organisation,
    name: view.labels?.organisations.find(({ id }) => id === story.organisation)?.name ?? '',
  },
  translation: text.translation?.review ?? null,
  address: siteUrl + addresses.story(language, story.code),
})

function cardRequest({ city }: KitContext, shape: 'card' | 'square', story: CardRequest['story']): KitRequest {
  return { kind: 'card', request: { story, shape: shape === 'card' ? 'wide' : 'square', colours: city.colours } }
}

/** A story whose consent covers the website alone is passed on with a picture of the city. */
function genericCard(context: KitContext, { language, shape }: ResolvedKit & { kind: 'card' }): KitRequest {
  const { city, siteUrl, t } = context
  const title = inLanguage(city.title, language)
  return cardRequest(context, shape, {
    language,
    title: t('home.lead'),
    organisation: { id: city.id, name: title.text, language: title.language },
    address: siteUrl + addresses.home(language),
  })
}
