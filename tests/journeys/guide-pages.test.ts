import { get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { directionOf, languageCodes, type Language } from '@use-it-cities/core'
import { factsOf, showing, type Profession } from '@use-it-cities/qualification-equivalency'
import { guideIndex, loadProfession } from '@use-it-cities/qualification-equivalency/data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { said, withheldWords } from '../../apps/site/test/withheld-words.ts'
import { pdfText } from './support/pdf-text.ts'
import { startCity, type RunningCity } from './support/running-city.ts'

const mostBytes = 30_000
const on = '2026-11-21'
const nations = { 'GB-ENG': '', 'GB-WLS': '/wales', 'GB-SCT': '/scotland', 'GB-NIR': '/northern-ireland' } as const

let city: RunningCity
let professions: readonly Profession[]
/** Words that were heard and that nobody confirmed. */
let withheld: readonly string[]

beforeAll(async () => {
  city = await startCity()
  const loaded = await Promise.all(guideIndex.professions.map(({ id }) => loadProfession(id)))
  professions = loaded.flatMap((each) => (each.ok ? [each.value] : []))
  withheld = withheldWords(professions, on)
})
afterAll(() => city.stop())

/** A page as a browser gets it. */
function fetched(path: string): Promise<{ status: number; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    get(city.site + path, { headers: { 'accept-encoding': 'br' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(parts) }))
    }).on('error', reject)
  })
}

const withheldIn = (text: string) => withheld.filter((each) => text.includes(each))

/** What is wrong with a page; empty when it is there, light, whole without a script and says nothing unconfirmed. */
async function faultsOf(path: string): Promise<readonly string[]> {
  const { status, bytes } = await fetched(path)
  const html = brotliDecompressSync(bytes).toString()
  const language = path.slice(1, 3) as Language
  const dir = directionOf(language)
  const faults = [
    ...(status === 200 ? [] : [`answered ${status}`]),
    ...(bytes.length > mostBytes ? [`${bytes.length} bytes`] : []),
    ...(html.includes(`<html lang="${language}" dir="${dir}"`) ? [] : ['not in its language']),
    ...(/<script|<link rel="stylesheet"|<iframe|\sstyle=/.test(html) ? ['needs something else'] : []),
    ...withheldIn(said(html.slice(html.indexOf('<main')))),
  ]
  return faults.map((each) => `${path}: ${each}`)
}

const all = async (paths: readonly string[]) => {
  const faults: string[] = []
  for (const path of paths) faults.push(...(await faultsOf(path)))
  return faults
}

test(
  'the pages of 34 professions in four nations and nine languages are there, weigh at most 30 kB and say nothing unconfirmed',
  { timeout: 300_000 },
  async () => {
    const paths = languageCodes.flatMap((language) =>
      professions.flatMap(({ id }) => Object.values(nations).map((nation) => `/${language}/guide/${id}${nation}`)),
    )
    expect(paths).toHaveLength(34 * 4 * 9)
    expect(await all(paths)).toEqual([])
  },
)

test('so do the other pages, each looked at in one of the languages by turns', { timeout: 300_000 }, async () => {
  const pages = professions.flatMap(({ id, routes }) => [
    `${id}/work`,
    `${id}/questions`,
    ...routes.flatMap((route) => route.nations.map((nation) => `${id}${nations[nation]}/routes/${route.id}`)),
  ])
  const byTurns = pages.map((page, at) => `/${languageCodes[at % languageCodes.length]}/guide/${page}`)
  const forAll = languageCodes.flatMap((language) =>
    ['', 'rules', 'changes', 'help', 'coach'].map((page) => `/${language}/guide/${page}`),
  )
  expect(byTurns.length).toBeGreaterThan(34 * 6)
  expect(await all([...byTurns, ...forAll])).toEqual([])
})

test('what is confirmed is found on the pages by the search that found nothing else', async () => {
  expect(withheld.length).toBeGreaterThan(250)
  const facts = professions.filter(({ id }) => id === 'nurse').flatMap(factsOf)
  const shown = facts
    .map((fact) => showing(fact, on))
    .flatMap((each) => (each.show === 'check-with' ? [] : [each.value]))
  const html = said(await (await fetch(`${city.site}/en/guide/nurse/routes/nmc-international`)).text())
  const found = shown.filter((value) => typeof value === 'string' && value.length > 40 && html.includes(value))
  expect(found.length).toBeGreaterThan(5)
})

test.each([
  ['en', 'nurse'],
  ['en', 'doctor'],
  ['en', 'biomedical-scientist'],
  ['ur', 'dentist'],
  ['ar', 'pharmacist'],
  ['bn', 'social-worker'],
] as const)('the sheet in %s for %s says nothing unconfirmed', async (language, profession) => {
  const response = await fetch(`${city.site}/${language}/guide/${profession}/route-sheet`)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  const text = (await pdfText(new Uint8Array(await response.arrayBuffer()))).join(' ').replace(/\s+/g, ' ')
  expect(text.length).toBeGreaterThan(2000)
  expect(withheldIn(text)).toEqual([])
})

test('nor do the facts that the coach view fetches', async () => {
  const text = await (await fetch(`${city.site}/coach/data.json`)).text()
  expect(withheldIn(text.replaceAll('\\"', '"'))).toEqual([])
  // What is confirmed is found in this way, so what is not would be too.
  for (const known of ['Passport or accepted alternative identity document', 'Nursing and Midwifery Council'])
    expect(text).toContain(known)
})
