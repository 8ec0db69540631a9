import type { APIRoute } from 'astro'
import { sitemapLength } from '../site/addresses.ts'
import { sitemapEntries } from '../site/sitemap-entries.ts'
import { xml, xmlResponse } from '../site/xml.ts'

export const GET: APIRoute = ({ locals: { useIt }, params }) => {
  const { check, guide, languages, outreach, siteUrl, view } = useIt
  const number = /^[1-9]\d{0,3}$/.test(params.number ?? '') ? Number(params.number) : 0
  const entries = sitemapEntries(view, languages, guide, check, outreach).slice(
    (number - 1) * sitemapLength,
    number * sitemapLength,
  )
  if (number === 0 || entries.length === 0) return new Response(null, { status: 404 })
  const urls = entries.flatMap((entry) => {
    const alternates = entry.languages
      .map((each) => `<xhtml:link rel="alternate" hreflang="${each}" href="${xml(siteUrl + entry.path(each))}"/>`)
      .join('')
    return entry.languages.map((each) => `<url><loc>${xml(siteUrl + entry.path(each))}</loc>${alternates}</url>`)
  })
  return xmlResponse(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>`,
  )
}
