import { expect, it } from 'vitest'
import { pageFrom } from '../../src/contact/read-word-report.ts'
import { addresses } from '../../src/site/addresses.ts'

it.each([
  [addresses.contact('en'), '/en/contact'],
  [addresses.contact('ur', 'story:k7mfr2wq'), '/ur/contact?about=story:k7mfr2wq'],
  [addresses.contact('ur', 'topic:work', 'k7mfr2'), '/ur/contact?about=topic:work&via=k7mfr2'],
  [addresses.contact('pl', null, 'k7mfr2'), '/pl/contact?via=k7mfr2'],
  [addresses.wordReport('ar'), '/ar/contact/word'],
  [addresses.wordReport('ar', '/ar/stories/k7mfr2wq'), '/ar/contact/word?page=/ar/stories/k7mfr2wq'],
  [addresses.wordReport('ar', '/ar/a&b=c#d'), '/ar/contact/word?page=/ar/a%26b%3Dc%23d'],
  [addresses.accessibility('so'), '/so/accessibility'],
])('%s', (made, expected) => expect(made).toBe(expected))

it.each([
  ['/ur/stories/k7mfr2wq', '/ur/stories/k7mfr2wq'],
  ['/pl/', '/pl/'],
  ['/ps/guide/nurse', '/ps/guide/nurse'],
  ['', '/en/'],
  ['/en', '/en/'],
  ['/t/a-secret', '/en/'],
  ['/de/', '/en/'],
  ['https://elsewhere.example/en/', '/en/'],
  ['/en//elsewhere.example', '/en/'],
  ['/en/?q=words', '/en/'],
  ['/en/a b', '/en/'],
])('of %j the page is %s', (written, page) => expect(pageFrom(written, 'en')).toBe(page))
