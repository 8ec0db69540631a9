import { householdQuestionnaire } from '@use-it-cities/questionnaire-schema/household'
import { newSerial } from '@use-it-cities/questionnaire-schema'
import { expect, test } from 'vitest'
import { createPrinter } from '../src/index.ts'
import { aQuestionnaire, city } from './support/a-questionnaire.ts'
import { printed } from './support/printed.ts'
import { letters, readPdf } from './support/read-pdf.ts'

const { paperForm, mostCopies } = createPrinter({ city })
const copiesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ serial: newSerial(new Uint8Array([3, 1, 4, 1, 5, 9, at, 6])) }))

const notRoot = (role: string) => role !== 'Root'

/**
 * The letters of a page, and the number of the form apart, which ends it. Its signs are sorted, because PDFium takes a
 * Latin number in a right-to-left line out in the order of the line.
 */
function partsOf(page: string) {
  const text = letters(page)
  const number = text.slice(-8)
  return { text: text.replaceAll(number, '#'), number: number.split('').toSorted().join('') }
}

test.each([
  ['en', householdQuestionnaire],
  ['ur', aQuestionnaire()],
] as const)('three copies in %s are one tagged PDF that repeats what one says', async (language, questionnaire) => {
  const copies = copiesOf(3)
  const one = await readPdf(await printed(paperForm({ questionnaire, language, copies: copies.slice(0, 1) })))
  const all = await readPdf(await printed(paperForm({ questionnaire, language, copies })))

  expect(all).toMatchObject({ isTagged: true, uaPart: '1', title: one.title, language: one.language })
  expect(all.fonts.embedded).toBe(all.fonts.used)
  // Each page has a root of its own in what pdf.js hands out; an empty one has nothing else.
  const tags = one.roles.filter(notRoot)
  expect(all.roles.filter(notRoot)).toEqual([...tags, ...tags, ...tags])
  // A form of an odd number of pages leaves the back of its last sheet empty.
  const length = one.pages.length + 1
  expect(all.pages).toHaveLength(3 * length - 1)
  for (const [at, { serial }] of copies.entries()) {
    const pages = all.pages.slice(at * length, at * length + one.pages.length)
    const number = serial.split('').toSorted().join('')
    expect(pages.map(partsOf)).toEqual(one.pages.map((page) => ({ ...partsOf(page), number })))
  }
  expect(all.pages[one.pages.length]?.trim()).toBe('')
})

test('as many copies as one call prints, each with its own number', async () => {
  const copies = copiesOf(mostCopies('en'))
  const pdf = await readPdf(await printed(paperForm({ questionnaire: aQuestionnaire(), language: 'en', copies })))
  for (const { serial } of copies) expect(pdf.pages.filter((page) => page.includes(serial)).length).toBeGreaterThan(1)
})

test('each table of each copy has cells with names of their own, and every object is where the table of objects says', async () => {
  const bytes = await printed(
    paperForm({ questionnaire: householdQuestionnaire, language: 'en', copies: copiesOf(2), on: '2026-11-21' }),
  )
  const text = Buffer.from(bytes).toString('latin1')
  const names = [...text.matchAll(/\/ID \((V?\w+)\)/g)].map(([, name]) => name)
  expect(names.length).toBeGreaterThan(10)
  expect(new Set(names).size).toBe(names.length)
  const listed = [...(/\/IDTree <<[^]*?\/Names \[([^\]]*)\]/.exec(text)?.[1] ?? '').matchAll(/\((\w+)\)/g)].map(
    ([, name]) => name,
  )
  expect(listed).toEqual(names.toSorted())
  const table = text.slice(Number(/startxref\n(\d+)/.exec(text.slice(-40))?.[1]))
  const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place))
  for (const [at, place] of places.entries()) expect(text.startsWith(`${at + 1} 0 obj\n`, place)).toBe(true)
})
