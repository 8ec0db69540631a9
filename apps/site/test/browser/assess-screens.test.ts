import { createRequire } from 'node:module'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languageCodes } from '@use-it-cities/core'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aPhone, type Phone } from './a-phone.ts'

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
}

const require = createRequire(import.meta.resolve('@axe-core/playwright'))
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let cms: FakeCms
let site: TestSite
let phone: Phone
let complaints: string[]

beforeEach(async () => {
  cms = await FakeCms.start()
  cms.show(aFeed())
  site = await aSite(cms, { now: Date.now(), env: { SITE_URL: 'http://localhost' } })
  phone = await aPhone()
  complaints = []
  phone.context.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  phone.context.on('weberror', (error) => complaints.push(error.error().message))
  // Runs before the page does, so that the page's own policy stays as it is for everybody.
  await phone.page.addInitScript(axe)
})
afterEach(async () => {
  await phone.context.close()
  await site.stop()
  await cms.stop()
})

const faults = async (page: Page, screen: string): Promise<string[]> => {
  const found: string[] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 })
    const violations = await page.evaluate(
      async (values) =>
        (await (globalThis as unknown as { axe: Axe }).axe.run({ runOnly: { type: 'tag', values } })).violations,
      tags,
    )
    found.push(
      ...violations.map(({ id, nodes }) => `${screen} ${width} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    )
    if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth'))
      found.push(`${screen} is wider than ${width}`)
  }
  return found
}

const begin = async (page: Page, language: string, name: string) => {
  await page.goto(`${site.url}/assess/${language}/`)
  await page.locator('a[href="#new/cat-policy"]').click()
  await page.locator('input[name="profile"][value="policy-only"]').check()
  await page.locator('#name').fill(name)
  await page.locator('button[value="begin"]').click()
  await page.locator('.parts-list a').first().waitFor()
}
const part = async (page: Page, number: number) => {
  await page.locator('.parts-list a').nth(number).click()
  await page.locator('#answers').waitFor()
}
const unfold = (page: Page) =>
  page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
const kept = (page: Page) => page.locator('#kept:not(.fault)').waitFor()

it.each(['en', 'ur', 'ar'])(
  'in %s no screen has a fault that axe finds or is wider than a phone, and a name is never more than text',
  { timeout: 120_000 },
  async (language) => {
    const { page } = phone
    const found: string[] = []
    const name = '<img src=x onerror="document.title=1">'
    await page.goto(`${site.url}/assess/${language}/`)
    await page.locator('a[href="#new/cat-policy"]').click()
    await page.locator('input[name="profile"][value="two-sided"]').check()
    await page.locator('button[value="begin"]').click()
    found.push(...(await faults(page, 'begin')))
    await begin(page, language, name)
    await unfold(page)
    found.push(...(await faults(page, 'overview')))
    await part(page, 0)
    await page.locator('[data-item] input[value="not-applicable"]').first().check()
    await unfold(page)
    await page.locator('button[value^="add-evidence"]').first().click()
    found.push(...(await faults(page, 'part')))
    await page.goto(page.url().replace(/\/g\/.*$/, '/result'))
    await page.locator('.notice').waitFor()
    found.push(...(await faults(page, 'result with faults')))
    expect(await page.locator('main li a').first().innerText()).toMatch(/CAT-\w+-\d+ · \w/)
    await page.locator('main li a').first().click()
    await page.locator('[data-part="justification"]').first().fill('<b>none</b>')
    await kept(page)
    await page.goto(page.url().replace(/\/i\/.*$/, '/result'))
    await page.locator('#report svg').waitFor()
    await page.locator('#report summary').first().click()
    found.push(...(await faults(page, 'result')))
    expect(await page.locator('h1').innerText()).toContain(name)
    await page.goto(page.url().replace(/#.*$/, '#'))
    await page.locator('#checks li').waitFor()
    found.push(...(await faults(page, 'home')))
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
    expect(found).toEqual([])
    expect(complaints).toEqual([])
  },
)

it(
  'no result is wider than a phone in any language, and no words are missing in one',
  { timeout: 120_000 },
  async () => {
    const { page } = phone
    await page.setViewportSize({ width: 360, height: 740 })
    for (const language of languageCodes) {
      await page.goto(`${site.url}/assess/${language}/#new/keep-it-local/six-principles`)
      await page.locator('#name').fill('Otherton')
      await page.locator('button[value="begin"]').click()
      await part(page, 0)
      await page.locator('input[value="level:2"]').first().check()
      await kept(page)
      await page.goto(page.url().replace(/\/g\/.*$/, '/result'))
      await page.locator('#report svg').waitFor()
      await unfold(page)
      expect(await page.evaluate<number>('document.documentElement.scrollWidth'), language).toBeLessThanOrEqual(360)
      expect(await page.locator('main').innerText(), language).not.toMatch(/[{}]|undefined|\b(report|answer|because)\./)
    }
    expect(complaints).toEqual([])
  },
)

/** A check begun in one window and open in a second one at the same part. `unfoldNotes` shows the note of its first question in both. */
async function twoWindows() {
  const { page, context } = phone
  await begin(page, 'en', 'Otherton')
  await part(page, 1)
  const other = await context.newPage()
  await other.goto(page.url())
  await other.locator('#answers').waitFor()
  const item = (at: number, of: Page) => of.locator('[data-item]').nth(at)
  const note = (of: Page) => item(0, of).locator('[data-part="note"]')
  const unfoldNotes = async () => {
    for (const of of [page, other]) await item(0, of).locator('summary').last().click()
  }
  return { page, other, item, note, unfoldNotes }
}
const areBothKept = async (page: Page) => {
  await page.goto(`${site.url}/assess/en/#`)
  await page.locator('#checks li').nth(1).waitFor()
  expect((await page.locator('#checks h3').allInnerTexts()).sort()).toEqual(['Otherton', 'Otherton (second copy)'])
}

it('two windows: changes to different questions are joined, and to the same one both are kept', async () => {
  const { page, other, item, note, unfoldNotes } = await twoWindows()
  await item(0, page).locator('input[value="met"]').check()
  await other.locator('#progress', { hasText: '1' }).waitFor()
  await item(0, other).locator('input[value="met"]:checked').waitFor()
  await item(1, other).locator('input[value="partly"]').check()
  await item(1, page).locator('input[value="partly"]:checked').waitFor()
  // Both write the same note at once: nobody's words are lost.
  await unfoldNotes()
  await note(page).fill('from the one')
  await note(other).fill('from the other')
  await Promise.any([page, other].map((of) => of.getByText('Both are kept').waitFor()))
  await areBothKept(page)
})

it('what another window wrote in the question somebody stands in is not written over unseen', async () => {
  const { page, other, item, note, unfoldNotes } = await twoWindows()
  await unfoldNotes()
  await note(page).fill('from the one')
  await item(1, page).locator('input[value="met"]').check()
  // Both are kept with the second, so the other window has heard of both.
  await item(1, other).locator('input[value="met"]:checked').waitFor()
  await note(other).fill('from the other')
  await other.getByText('Both are kept').waitFor()
  await areBothKept(page)
})

it('what another window wrote in the question somebody only stood in is in the result, and there when they come back', async () => {
  const { page, other, item, note, unfoldNotes } = await twoWindows()
  await unfoldNotes()
  await note(other).focus()
  await note(page).fill('from the one')
  await item(1, page).locator('input[value="met"]').check()
  await item(1, other).locator('input[value="met"]:checked').waitFor()
  await other.goto(other.url().replace(/\/g\/.*$/, '/result'))
  await other.locator('#report').waitFor()
  await unfold(other)
  const [file] = await Promise.all([
    other.waitForEvent('download'),
    other.locator('button[value="save-file"]').first().click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('from the one')
  await other.goBack()
  await item(0, other).waitFor()
  expect(await note(other).inputValue()).toBe('from the one')
})

it('deleted in another window: said at once, and what is written afterwards is kept as new', async () => {
  const { page, context } = phone
  await begin(page, 'en', 'Otherton')
  await part(page, 0)
  const other = await context.newPage()
  await other.goto(`${site.url}/assess/en/`)
  await other.locator('button[value^="delete"]').click()
  await other.locator('button[value^="erase"]').click()
  await page.locator('#kept.fault', { hasText: 'Another window deleted this check' }).waitFor()
  await page.locator('[data-item] input[value="met"]').first().check()
  await other.locator('#checks h3', { hasText: 'Otherton' }).waitFor()
  expect(await page.locator('#kept').innerText()).toContain('kept as a new one')
})

it('a full disk is said already where a check is begun', async () => {
  const { page } = phone
  await page.goto(`${site.url}/assess/en/#new/cat-policy`)
  await page.locator('#name').fill('Otherton')
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.locator('button[value="begin"]').click()
  await page.locator('#begin [role="alert"]', { hasText: 'no room left' }).waitFor()
  expect(await page.locator('#name').inputValue()).toBe('Otherton')
})

it('a full disk is said, and what was typed stays and goes into the file', async () => {
  const { page } = phone
  await begin(page, 'en', 'Otherton')
  await part(page, 0)
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.locator('summary').last().click()
  await page.locator('[data-part="note"]').first().fill('typed on a full disk')
  await page.locator('#kept.fault', { hasText: 'no room left' }).waitFor()
  expect(await page.locator('[data-part="note"]').first().inputValue()).toBe('typed on a full disk')
})

it('hostile files change nothing', async () => {
  const { page } = phone
  await page.goto(`${site.url}/assess/en/`)
  await page.locator('#load').waitFor()
  // From the disk, as people choose it: handed over by the test, a large one takes a busy machine minutes.
  const file = join(await mkdtemp(join(tmpdir(), 'use-it-file-')), 'x.json')
  const give = async (bytes: Buffer, says: string) => {
    await writeFile(file, bytes)
    await page.setInputFiles('#load-file', file)
    await page.locator('button[value="load"]').click()
    await page.locator('#load-said', { hasText: says }).waitFor()
  }
  await give(Buffer.alloc(49_000_000, 0x20), 'at most 5 MB')
  await give(Buffer.from('PK\u0003\u0004'), 'cannot be read')
  await give(Buffer.from('{"name":"other"}'), 'something else')
  await give(Buffer.from('{"catalogue":"cat-policy","assessors":[],"__proto__":{"x":1}}'), '__proto__')
  await give(
    Buffer.from(
      '{"catalogue":"<img src=x>","version":"1","on":"2026-11-21","body":"x","assessors":[{"id":"a","answers":{}}]}',
    ),
    '<img src=x>',
  )
  expect(await page.locator('#checks li').count()).toBe(0)
  expect(complaints).toEqual([])
})
