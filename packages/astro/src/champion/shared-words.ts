import type { Language } from '@use-it-cities/core'
import type { FeedStory } from '@use-it-cities/success-stories'
import { shareText, type ShareKind } from '@use-it-cities/success-stories/share'
import { addresses } from '../site/addresses.ts'
import type { PageContext } from '../site/page-context.ts'

/** The words a story is passed on with, in the language it is shown in. Whoever calls asks the consent. */
export function sharedWords(
  kind: ShareKind,
  { siteUrl, view }: Pick<PageContext, 'siteUrl' | 'view'>,
  { code, organisation, texts }: FeedStory,
  language: Language,
): string {
  const { title = '', summary = '' } = texts[language] ?? {}
  const name = view.labels?.organisations.find(({ id }) => id === organisation)?.name ?? ''
  return shareText(kind, language, {
    title,
    summary,
    address: siteUrl + addresses.story(language, code),
    organisation: name,
  })
}
