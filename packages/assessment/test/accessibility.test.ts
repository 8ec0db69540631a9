import { AxeBuilder } from '@axe-core/playwright'
import { directionOf } from '@use-it-cities/core'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assess, compare, gap } from '../src/index.ts'
import { compareHtml, gapHtml, resultHtml } from '../src/report.ts'
import { aFile } from './support/short-file.ts'
import { aGroup, anItem, smallCatalogue } from './support/small-catalogue.ts'

const catalogue = {
  ...smallCatalogue,
  groups: [...smallCatalogue.groups, aGroup('G3')],
  items: [...smallCatalogue.items, anItem('third', { group: 'G3', sources: ['S'] })],
  sources: {
    S: { title: 'A source', url: 'https://example.org/', contentDate: '2020', retrieved: '2026-01-01' },
  } as const,
}
const resultOn = (on: string, answers: Parameters<typeof aFile>[0]['answers']) => {
  const result = assess(catalogue, aFile({ answers }, on))
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return { ...result.value, reply: { by: 'Example Council', on: '2026-12-01', text: 'Thank you.' } as const }
}
const before = resultOn('2026-01-01', { a: { 'gate-1': 'not-met', 'ladder-1': 1 }, b: { 'gate-1': 'met' } })
const after = resultOn('2026-11-21', { a: { 'gate-1': 'met', 'ladder-1': 3, reserve: 'met', third: 'partly' } })
const both = compare([before, after])
const sides = gap(before, after, catalogue.pairings ?? [])
if (!both.ok || !sides.ok) throw new Error('the case itself is wrong')
const { value: comparison } = both
const { value: matters } = sides

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  page = await (await browser.newContext()).newPage()
}, 60_000)
afterAll(() => browser.close())

describe.each(['en', 'ur', 'ar'] as const)('in %s', (language) => {
  test.each([
    ['the result', resultHtml(before, catalogue, { language })],
    ['the result of one assessor', resultHtml(after, catalogue, { language })],
    ['two sides', gapHtml(matters, catalogue, { language, council: 'Otherton', organisation: 'The Mill Trust' })],
    ['over time', compareHtml(comparison, catalogue, { language })],
  ])('axe finds nothing wrong with %s', async (_, html) => {
    await page.setContent(
      `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>A report</title></head><body><main>${html}</main></body></html>`,
    )
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([])
    expect(await page.locator('article').count()).toBe(1)
  })
})
