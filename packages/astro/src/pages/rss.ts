import type { APIRoute } from 'astro'
import { addresses } from '../site/addresses.ts'
import { inLanguage } from '../site/in-language.ts'
import { xml, xmlResponse } from '../site/xml.ts'

const longest = 30

/** Titles and summaries of the newest stories. Never whole stories: readers keep copies after a story is taken down. */
export const GET: APIRoute = ({ locals: { useIt } }) => {
  const { city, language, resolved, siteUrl, view } = useIt
  if (resolved.kind !== 'rss') return new Response(null, { status: 404 })
  const items = view.stories.flatMap((story) => {
    const text = story.texts[language]
    if (!text) return []
    const link = xml(siteUrl + addresses.story(language, story.code))
    return [
      `<item><title>${xml(text.title)}</title><link>${link}</link><guid isPermaLink="true">${link}</guid>` +
        `<pubDate>${new Date(story.publishedOn).toUTCString()}</pubDate><description>${xml(text.summary)}</description></item>`,
    ]
  })
  const self = xml(siteUrl + addresses.rss(language))
  return xmlResponse(
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>` +
      `<title>${xml(inLanguage(city.title, language).text)}</title><link>${xml(siteUrl + addresses.home(language))}</link>` +
      `<description>${xml(inLanguage(city.summary, language).text)}</description><language>${language}</language>` +
      `<ttl>60</ttl><atom:link href="${self}" rel="self" type="application/rss+xml"/>` +
      `${items.slice(0, longest).join('')}</channel></rss>`,
    'application/rss+xml; charset=utf-8',
  )
}
