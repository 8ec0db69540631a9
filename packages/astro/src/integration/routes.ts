/** Every address of the site and the page that draws it. What an address means today is decided in `resolve`. */
export const routes: readonly { readonly pattern: string; readonly page: string }[] = [
  { pattern: '/', page: 'choose.astro' },
  { pattern: '/[lang]/', page: 'home.astro' },
  { pattern: '/[lang]/stories', page: 'stories.astro' },
  { pattern: '/[lang]/stories/page/[page]', page: 'stories.astro' },
  { pattern: '/[lang]/stories/[code]', page: 'story.astro' },
  { pattern: '/[lang]/themes/[id]', page: 'stories.astro' },
  { pattern: '/[lang]/themes/[id]/page/[page]', page: 'stories.astro' },
  { pattern: '/[lang]/places/[id]', page: 'stories.astro' },
  { pattern: '/[lang]/places/[id]/page/[page]', page: 'stories.astro' },
  { pattern: '/[lang]/search', page: 'search.astro' },
  { pattern: '/[lang]/about', page: 'about.astro' },
  { pattern: '/[lang]/rss.xml', page: 'rss.ts' },
  { pattern: '/sitemap-index.xml', page: 'sitemap-index.ts' },
  { pattern: '/sitemap/[number].xml', page: 'sitemap.ts' },
  { pattern: '/robots.txt', page: 'robots.ts' },
  { pattern: '/_use-it/notice', page: 'notice.astro' },
]
