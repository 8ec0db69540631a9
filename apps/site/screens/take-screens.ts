/**
 * Pictures of the pages for `docs/screens`, from the built site over made-up stories and offers. Run with
 * `pnpm run screens` after `pnpm run build`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { FeedStory } from '@use-it-cities/success-stories'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { aSite } from '../test/a-site.ts'
import { gone } from '../test/browser/page-types.ts'
import { aRecording, aReferral, toldInFull } from '../test/champion-fixture.ts'
import { anOpenOutreach } from '../test/contact-fixture.ts'
import { FakeCms } from '../test/fake-cms.ts'
import { aFeed, codeOf } from '../test/fixture.ts'
import { dropInId } from '../test/outreach-fixture.ts'
import { aDrawnPhoto } from './drawn-photo.ts'

const most = 60_000
const folder = new URL('../../../docs/screens/', import.meta.url)
const story = codeOf(1000)
const pages: Readonly<Record<string, string>> = {
  home: '',
  stories: 'stories/',
  story: `stories/${story}`,
  champion: `champions/${story}`,
  opportunities: 'opportunities',
  event: `events/${dropInId}`,
  contact: 'contact',
  gone: `stories/${gone}`,
}
type Kind = 'phone' | 'desktop' | 'night' | 'own colours' | 'print'
interface Screen {
  readonly page: string
  readonly language: string
  readonly kind: Kind
}
const of = (language: string, kind: Kind, names: readonly string[]): readonly Screen[] =>
  names.map((page) => ({ page, language, kind }))
const screens: readonly Screen[] = [
  ...of('en', 'phone', Object.keys(pages)),
  ...of('ur', 'phone', ['home', 'story', 'champion', 'opportunities', 'event', 'contact']),
  ...of('ar', 'phone', ['home', 'champion', 'event', 'gone']),
  ...of('en', 'desktop', ['home', 'champion']),
  ...of('ur', 'desktop', ['story']),
  ...of('en', 'night', ['home']),
  ...of('ur', 'night', ['story']),
  ...of('en', 'own colours', ['home']),
  ...of('en', 'print', ['story']),
]

const titles = [
  ['She came for the soup and stayed for the course', 'وہ سوپ پینے آئیں اور کورس کے لیے رک گئیں'],
  ['Forty people at one table', 'ایک میز پر چالیس لوگ'],
  ['Her training from home counts here', 'ان کی وطن کی تربیت یہاں بھی مانی جاتی ہے'],
  ['Which skills are already in these streets?', 'ان گلیوں میں پہلے سے کون سے ہنر ہیں؟'],
  ['Two letters and a lot of tea', 'دو خط اور بہت سی چائے'],
] as const

const cms = await FakeCms.start()
const photo = await aDrawnPhoto(cms)
const recording = aRecording(cms, 310_000)
const stories = titles.map(([title, urduTitle], at) => ({ title, urduTitle, ...(at === 0 && { photo }) }))
const change = (each: FeedStory) => (each.code === story ? toldInFull(each, recording) : each)
cms.show(aFeed({ stories, change, tombstones: [{ code: gone, on: '2026-11-20' }] }))
cms.publishOutreach(anOpenOutreach({ referrals: [aReferral()] }))
const site = await aSite(cms, { env: { SITE_URL: 'http://stories.example.org' } })
const browser = await launchBrowser()
await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
const rows: string[] = []
for (const screen of screens) {
  const { page, language, kind } = screen
  const file = `${page}-${language}-${kind.replace(' ', '-')}.webp`
  const bytes = await small(await shot(browser, screen))
  await writeFile(new URL(file, folder), bytes)
  rows.push(`| ${page} | ${language} | ${kind} | [${file}](./${file}) | ${Math.round(bytes.length / 1000)} kB |`)
}
await writeFile(
  new URL('README.md', folder),
  `# How the pages look

Taken by \`npx pnpm@12.21.0 --filter @use-it-cities/site run screens\` on ${new Date().toISOString().slice(0, 10)} from the built site. Stories, offers and
dates are made up for the tests, and the photo is drawn. A phone is 360 pixels wide and shown to 1,100 down; a desktop is 1,280
wide; "own colours" is the forced colours of an operating system; print is the page as it goes on A5 paper. The letters are those
of the machine the pictures were taken on: the site loads no fonts.

| Page | Language | As | File | Size |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`,
)
await browser.close()
await site.stop()
await cms.stop()

/** The page from its top, as far as it is of use. */
async function shot(on: Browser, { page: name, language, kind }: Screen): Promise<Buffer> {
  const [width, height] = kind === 'desktop' ? [1280, 900] : kind === 'print' ? [560, 794] : [360, 1100]
  const context = await on.newContext({
    viewport: { width, height },
    deviceScaleFactor: kind === 'desktop' ? 1 : 1.5,
    colorScheme: kind === 'night' ? 'dark' : 'light',
    forcedColors: kind === 'own colours' ? 'active' : 'none',
  })
  const page = await context.newPage()
  if (kind === 'print') await page.emulateMedia({ media: 'print' })
  await page.goto(`${site.url}/${language}/${pages[name] ?? ''}`)
  const bytes = await page.screenshot({ clip: { x: 0, y: 0, width, height } })
  await context.close()
  return bytes
}

async function small(png: Buffer): Promise<Buffer> {
  for (const quality of [75, 60, 45, 30]) {
    const bytes = await sharp(png).webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= most) return bytes
  }
  throw new Error(`Expected a picture of at most ${most} bytes. Show less of the page.`)
}
