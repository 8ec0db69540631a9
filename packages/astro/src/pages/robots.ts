import type { APIRoute } from 'astro'
import { addresses } from '../site/addresses.ts'

export const GET: APIRoute = ({ locals: { useIt } }) => {
  const { languages, siteUrl } = useIt
  const searches = languages.map((language) => `Disallow: ${addresses.search(language)}`)
  return new Response(['User-agent: *', ...searches, '', `Sitemap: ${siteUrl}/sitemap-index.xml`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
