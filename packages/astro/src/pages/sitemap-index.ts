import type { APIRoute } from 'astro'
import { sitemapLength } from '../site/addresses.ts'
import { sitemapEntries } from '../site/sitemap-entries.ts'
import { xml, xmlResponse } from '../site/xml.ts'

export const GET: APIRoute = ({ locals: { useIt } }) => {
  const { check, guide, languages, outreach, siteUrl, view } = useIt
  const files = Math.max(1, Math.ceil(sitemapEntries(view, languages, guide, check, outreach).length / sitemapLength))
  const links = Array.from(
    { length: files },
    (_, at) => `<sitemap><loc>${xml(siteUrl)}/sitemap/${at + 1}.xml</loc></sitemap>`,
  )
  return xmlResponse(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${links.join('')}</sitemapindex>`,
  )
}
