import { join } from 'node:path'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import { isSerial } from '@use-it-cities/questionnaire-schema'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { AdminScreen } from './support/admin-screen.ts'
import { answerIn } from './support/answer-in.ts'
import { filesWith } from './support/files-with.ts'
import { pdfText } from './support/pdf-text.ts'
import { Phone } from './support/phone.ts'
import { researchTeam, type Researcher, type ResearchTeam } from './support/research-team.ts'
import { startCity, type RunningCity } from './support/running-city.ts'
import { until } from './support/until.ts'

let city: RunningCity
let team: ResearchTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  team = await researchTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

/** Nobody lives with them, nobody wants to be called; the rest is answered by turns. */
const alone = { consent: 'yes', others_at_home: '0', contact_consent: 'no' }
/** Paper shows every profession, whatever the field of work: somebody without a certificate is not asked for one. */
const onPaper = { ...alone, has_qualification: 'no' }
const marker = 'a word that only this interview has'

test(
  'ten interviews on a phone without a network: sent once, validated, £20 with its explanation, statement printed',
  { timeout: 900_000 },
  async () => {
    const researcher = await team.researcher('A researcher with a phone')
    const phone = await Phone.open(browser, city.site, researcher.code)
    await phone.offline(true)
    for (let turn = 0; turn < 10; turn += 1)
      await phone
        .interview(turn, { ...alone, asked_for: `${marker} ${turn}` })
        .then(() => phone.page.getByRole('button', { name: 'Interviews on this phone' }).click())
    await phone.page.getByText('Waiting to be sent: 10').waitFor()
    expect(await waiting()).toHaveLength(0)

    await phone.offline(false)
    await phone.page.getByText('Nothing is waiting to be sent.').waitFor({ timeout: 60_000 })
    await until('ten interviews at the desk', async () => (await waiting()).length === 10)
    expect(await filesWith(join(city.dataDir, 'site'), marker)).toEqual([])

    await validateAtTheDesk(10)
    const before = await vouchersOnSite(researcher)
    await before.getByText('Interviews that count: 10').waitFor()
    expect(await before.locator('.sum').innerText()).toBe('£20.00')
    await before.getByText('Kept for you').waitFor()
    await before.context().close()

    await team.coordinator.must('POST', '/route-decisions', {
      researcher: researcher.id,
      route: 'voucher',
      decidedOn: today(),
    })
    await handOverTheVoucher(researcher)

    const statement = await vouchersOnSite(researcher)
    await statement.getByText('Ends in 4321').waitFor()
    const pdf = await printed(statement)
    expect(pdf.join(' ')).toContain('£20')
    expect(pdf.join(' ')).toContain('4321')
    expect(pdf.join(' ')).not.toContain(marker)
    await statement.context().close()
    await phone.close()
  },
)

test(
  'ten paper forms in Urdu, typed in at the desk: the tenth earns £20 in the same way',
  { timeout: 600_000 },
  async () => {
    const researcher = await team.researcher('A researcher with paper')
    const { docs } = await team.coordinator.must('GET', '/questionnaires?where[slug][equals]=use-it-household&depth=0')
    const [form] = docs as { id: string }[]
    const serials = [
      ...(await serialsOf(`/questionnaires/${form?.id}/paper?language=ur&copies=5`)),
      ...(await serialsOf(`/questionnaires/${form?.id}/paper?language=ur&copies=5`)),
    ]
    expect(new Set(serials).size).toBe(10)
    const screen = await AdminScreen.signIn(browser, city.cms, team.accounts.coordinator)
    for (const [turn, serial] of serials.entries()) await typeIn(screen.page, { serial, researcher, turn })
    await screen.close()
    await validateAtTheDesk(10)
    const page = await vouchersOnSite(researcher)
    await page.getByText('Interviews that count: 10').waitFor()
    expect(await page.locator('.sum').innerText()).toBe('£20.00')
    await page.context().close()
  },
)

const today = () => new Date().toISOString().slice(0, 10)

async function waiting(): Promise<readonly { id: string; flags: readonly string[] }[]> {
  const { items } = await team.coordinator.must('GET', '/research/desk?status=submitted&page=1')
  return items as { id: string; flags: readonly string[] }[]
}

/** The coordinator looks at each interview; where the desk says "Look at this first" they write down what they found. */
async function validateAtTheDesk(count: number): Promise<void> {
  const desk = await AdminScreen.signIn(browser, city.cms, team.accounts.coordinator)
  await desk.open('/validation')
  const cards = desk.page.locator('.use-it-card')
  for (let left = count; left > 0; left -= 1) {
    await until(`${left} cards`, async () => (await cards.count()) === left)
    const card = cards.first()
    // Asked before the press, after which the first card may be the next one.
    const wantsWords = (await card.getByText('Look at this first').count()) > 0
    await card.getByRole('button', { name: 'Validate', exact: true }).click()
    if (wantsWords) {
      await card.locator('textarea').fill('A test held these interviews, one right after the other.')
      await card.locator('form').getByRole('button', { name: 'Validate' }).click()
    }
  }
  await until('an empty desk', async () => (await waiting()).length === 0)
  await desk.close()
}

async function handOverTheVoucher(researcher: Researcher): Promise<void> {
  const lead = await AdminScreen.signIn(browser, city.cms, team.accounts.lead)
  await lead.open('/vouchers')
  const { page } = lead
  await page.getByLabel('Add to the budget').fill('100')
  await page.getByRole('button', { name: 'Add £100' }).click()
  const panel = page.locator('.use-it-researcher', { hasText: researcher.code })
  await panel.getByRole('button', { name: 'Award £20' }).click()
  await panel.getByLabel('Code on the voucher').fill('SAMPLE-0000-4321')
  await panel.getByRole('button', { name: 'Set it aside' }).click()
  await panel.getByRole('button', { name: 'It has been handed over' }).click()
  await panel.getByText('code ends in 4321').waitFor()
  await lead.close()
}

async function vouchersOnSite({ code, pin }: Researcher): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${city.site}/en/my-vouchers`)
  await page.fill('#code', code)
  await page.fill('#pin', pin)
  await page.getByRole('button', { name: 'Show my vouchers' }).click()
  await page.getByText('Earned so far').waitFor()
  return page
}

/** Presses the button for the PDF as the page does, and reads what comes. */
async function printed(page: Page): Promise<readonly string[]> {
  const carried = await page.locator('input[name=carried]').first().inputValue()
  const response = await page.request.post(`${city.site}/en/my-vouchers`, {
    form: { carried, do: 'pdf' },
    headers: { origin: city.site },
  })
  expect(response.headers()['content-type']).toBe('application/pdf')
  return pdfText(new Uint8Array(await response.body()))
}

async function typeIn(
  page: Page,
  { serial, researcher, turn }: { serial: string; researcher: Researcher; turn: number },
): Promise<void> {
  await page.goto(`${city.cms}/admin/paper-entry`)
  await page.getByLabel('Serial number').fill(serial)
  await page.getByText('The serial number is right.').waitFor()
  await page.getByLabel('Language of the form').selectOption('ur')
  await page.getByLabel('Day of the interview').fill(today())
  await page.getByLabel('Researcher: code or name').fill(researcher.code)
  const done = new Set<string>()
  for (;;) {
    const names = await page
      .locator('.use-it-entry[data-asked=true]')
      .evaluateAll((found) => found.map((each) => each.getAttribute('data-question') ?? ''))
    const name = names.find((each) => !done.has(each) && each !== 'members')
    if (name === undefined) break
    done.add(name)
    await answerIn(page.locator(`[data-question="${name}"]`), name, onPaper, turn + done.size)
  }
  await page.locator('[data-save]').click()
  await page.getByRole('heading', { name: 'Saved', exact: true }).waitFor()
  expect(await page.locator('.use-it-panel[role=status]').innerText()).toContain('waits at the validation desk')
}

/** The serial numbers on freshly printed forms. */
async function serialsOf(path: string): Promise<readonly string[]> {
  const words = (await pdfText(await team.coordinator.file(path))).join('\n')
  // Its letters stand wide apart, so a reader sees spaces between them.
  const lines = words.match(/^(?:[2-9B-Z] ?){8}$/gm) ?? []
  return [...new Set(lines.map((line) => line.replaceAll(' ', '')))].filter((each) => isSerial(each))
}
