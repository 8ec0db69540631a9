import { launchBrowser } from '@use-it-cities/tooling/browser'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults } from './support/admin-faults.ts'
import { AdminScreen } from './support/admin-screen.ts'
import { assessTeam, type AssessTeam } from './support/assess-team.ts'
import { Keyboard } from './support/keyboard.ts'
import { pdfText } from './support/pdf-text.ts'
import { startCity, type RunningCity } from './support/running-city.ts'

let city: RunningCity
let team: AssessTeam
let browser: Browser

beforeAll(async () => {
  city = await startCity()
  team = await assessTeam(city)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await city.stop()
})

const body = 'Otherton Council'
const note = 'A made-up note that stays inside'
const evidence = [{ title: 'A made-up cabinet list', collectedOn: '2026-01-05' }]
const file = {
  catalogue: 'keep-it-local',
  version: '1.0.0',
  on: '2026-11-01',
  body: { name: body, kind: 'council' },
  assessors: [
    { id: 'property-team', answers: { 'KIL-1.1': { answer: 'met', level: 4, evidence, note } } },
    {
      id: 'residents-panel',
      answers: {
        'KIL-1.1': { answer: 'not-met', level: 0, evidence: [] },
        'KIL-1.2': { answer: 'partly', level: 2, evidence: [] },
      },
    },
  ],
}

async function chooseFile(screen: Page, given: unknown) {
  const text = typeof given === 'string' ? given : JSON.stringify(given, null, 2)
  await screen
    .getByLabel('File (JSON or YAML)')
    .setInputFiles({ name: 'answers.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}
const bringIn = (screen: Page) => screen.getByRole('button', { name: 'Bring it in' }).click()

async function download(screen: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const begun = screen.waitForEvent('download')
  await screen.getByRole('button', { name: label }).click()
  const got = await begun
  return { name: got.suggestedFilename(), bytes: await readFile(await got.path()) }
}

test(
  'a file of two assessors comes in as one of them, and goes out again in every form',
  { timeout: 240_000 },
  async () => {
    const opener = await AdminScreen.signIn(browser, city.cms, team.accounts.first)
    const screen = opener.page
    await opener.open('/assessments-board')
    await screen.getByText('Bring in a file of answers').click()
    await chooseFile(screen, `${JSON.stringify(file, null, 2).slice(0, 300)} oh`)
    await bringIn(screen)
    await screen.getByText(/line \d+, character \d+ cannot be read/).waitFor()
    await chooseFile(screen, file)
    expect(await screen.getByText('cannot be read').count()).toBe(0)
    expect(await screen.getByLabel('Which organisation assesses').count()).toBe(0)
    await screen.getByLabel('Which assessor of the file are you?').selectOption('property-team')
    await bringIn(screen)
    await screen.getByRole('status').getByText('Brought in: 2 assessors.').waitFor()
    // Pressing again brings in nothing more.
    await bringIn(screen)
    await screen.getByText('Choose a file first').waitFor()
    await screen.getByRole('link', { name: 'Open it', exact: true }).click()
    await screen.waitForURL(/\/admin\/assess\?id=/)
    expect(await screen.locator('#item-KIL-1\\.1 textarea').inputValue()).toBe(note)
    await screen.getByRole('button', { name: 'Close the assessment…' }).click()
    await screen.getByText('First Assessor: 1 of 31 answered').waitFor()
    await screen.getByRole('button', { name: 'Close it' }).click()
    await screen.getByText('They are 4 levels apart.').waitFor()

    const pdf = await download(screen, 'Report to print (PDF)')
    expect(pdf.name).toBe('assessment-keep-it-local-otherton-council-2026-11-01.pdf')
    const printed = (await pdfText(new Uint8Array(pdf.bytes))).join('\n')
    expect(printed).toContain(`Assessment of ${body}`)
    const html = (await download(screen, 'Web page (HTML)')).bytes.toString()
    expect(html).toContain(`<title>Assessment of ${body}</title>`)
    const csv = (await download(screen, 'Spreadsheet (CSV)')).bytes.toString()
    expect(new Set(csv.match(/KIL-\d+\.\d+/g)).size).toBe(31)
    const json = (await download(screen, 'Data (JSON)')).bytes.toString()
    expect(JSON.parse(json)).toMatchObject({ catalogue: 'keep-it-local', on: file.on, body: file.body })
    const oscal = (await download(screen, 'For auditors’ tools (OSCAL)')).bytes.toString()
    expect(Object.keys(JSON.parse(oscal) as object)).toEqual(['assessment-results'])
    for (const each of [printed, html, csv, json, oscal]) expect(each).not.toContain('First Assessor')
    expect(json).not.toMatch(/A made-up note|cabinet list/)
    const answers = await download(screen, 'The answers themselves (JSON)')
    expect(JSON.parse(answers.bytes.toString())).toEqual(file)

    await opener.open('/assessments-board')
    await screen.getByText('Bring in a file of answers').click()
    await chooseFile(screen, answers.bytes.toString())
    await bringIn(screen)
    await screen.getByRole('status').getByText('Brought in: 2 assessors.').waitFor()
    await opener.close()
  },
)

test('an administrator of no organisation says for which one a file is', { timeout: 120_000 }, async () => {
  const administrator = await AdminScreen.signIn(browser, city.cms, city.administrator)
  const screen = administrator.page
  await administrator.open('/assessments-board')
  await screen.getByText('Bring in a file of answers').click()
  await chooseFile(screen, { ...file, body: { name: 'Someplace Council', kind: 'council' } })
  await screen
    .locator('details', { hasText: 'Bring in a file of answers' })
    .getByLabel('Which organisation assesses')
    .selectOption({ label: 'University of Birmingham' })
  await bringIn(screen)
  const card = screen.locator('.use-it-card', { hasText: 'Someplace Council' })
  await card.getByText('University of Birmingham').waitFor()
  await administrator.close()
})

test('with the keyboard alone: opened, answered, closed, and a report taken along', { timeout: 240_000 }, async () => {
  const opener = await AdminScreen.signIn(browser, city.cms, team.accounts.first)
  const screen = opener.page
  const keyboard = new Keyboard(screen)
  await opener.open('/assessments-board')
  await keyboard.press('summary:has-text("Open an assessment")')
  await keyboard.write('label:has-text("Who is assessed") input', 'Keyboard Council')
  await keyboard.reach('label:has-text("First Assessor") input')
  await screen.keyboard.press('Space')
  await keyboard.press('button:has-text("Open it")')
  await screen.waitForURL(/\/admin\/assess\?id=/)
  await screen.locator('.use-it-assess-item').first().waitFor()
  const name = await screen.locator('.use-it-assess-item input[type=radio]').first().getAttribute('name')
  await keyboard.reach(`input[name="${name}"]`)
  await screen.keyboard.press('Space')
  await screen.keyboard.press('ArrowDown')
  await screen.locator('.use-it-assess-bar [data-saved="true"]', { hasText: 'Saved at' }).waitFor()
  await screen.getByText('1 of', { exact: false }).first().waitFor()

  const closing = 'button:has-text("Close the assessment")'
  await keyboard.press(closing)
  await screen.locator('dialog').waitFor()
  await screen.keyboard.press('Escape')
  await screen.locator(`${closing}:focus`).waitFor()
  await screen.keyboard.press('Enter')
  await keyboard.press('dialog button:has-text("Close it")')
  await screen.getByText('Closed on', { exact: false }).first().waitFor()
  const report = 'button:has-text("Report to print")'
  await screen.locator(report).waitFor()
  const begun = screen.waitForEvent('download')
  await keyboard.press(report)
  expect((await begun).suggestedFilename()).toMatch(/-keyboard-council-.*\.pdf$/)
  await opener.close()
})

test(
  'the comms lead, who assesses nothing, reads the result, sees what will be public and publishes it',
  { timeout: 120_000 },
  async () => {
    const name = 'Comms Council'
    const given = { ...file, body: { name, kind: 'council' } }
    const made = await team.people.first.must('POST', '/assess/import', {
      text: JSON.stringify(given),
      mine: 'property-team',
    })
    const comms = await AdminScreen.signIn(browser, city.cms, team.accounts.comms)
    const screen = comms.page
    await comms.open(`/assess?id=${String(made['assessment'])}`)
    await screen.getByText('The result is here once it is.').waitFor()
    await team.people.first.must('POST', '/assess/close', { assessment: made['assessment'] })
    await comms.open('/assessments-board')
    await screen.locator('.use-it-card', { hasText: name }).getByRole('link', { name: 'Result' }).click()
    await screen.getByText('They are 4 levels apart.').waitFor()
    await screen.getByRole('button', { name: 'The questions' }).click()
    await screen.locator('.use-it-assess-item').first().waitFor()
    expect(
      await screen
        .getByText(/Add a note|\d+ of \d+ answered/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
    expect(await screen.content()).not.toMatch(/A made-up note|cabinet list/)
    await screen.getByRole('button', { name: 'Result', exact: true }).click()
    await screen.getByRole('button', { name: 'Publish a summary…' }).click()
    const preview = screen.getByRole('region', { name: 'What will be public' })
    await preview
      .getByText(/To reach “\w+”: \d+ steps\./)
      .first()
      .waitFor()
    await screen.getByRole('button', { name: 'Publish this' }).click()
    await screen.getByText('Published on', { exact: false }).first().waitFor()
    await comms.close()
  },
)

test('board, answering and result have no faults that axe finds, light and dark', { timeout: 240_000 }, async () => {
  const opener = await AdminScreen.signIn(browser, city.cms, team.accounts.first)
  const screen = opener.page
  const one = team.people.first
  const made = async (given: unknown) =>
    String(
      (await one.must('POST', '/assess/import', { text: JSON.stringify(given), mine: 'property-team' }))['assessment'],
    )
  const open = await made(file)
  const closed = await made({ ...file, on: '2026-10-01' })
  await one.must('POST', '/assess/close', { assessment: closed })
  const faults: string[] = []
  const look = async (name: string) => faults.push(...(await adminFaults(screen, name, '.use-it-assess')))

  await opener.open('/assessments-board')
  await screen.locator('.use-it-panel > summary').first().waitFor()
  for (const summary of await screen.locator('.use-it-panel > summary').all()) await summary.click()
  await chooseFile(screen, file)
  await look('board')
  await opener.open(`/assess?id=${open}`)
  await screen.locator('.use-it-assess-item').first().waitFor()
  await screen.getByRole('button', { name: 'Add evidence' }).first().click()
  await look('answering')
  await screen.getByRole('button', { name: 'Close the assessment…' }).click()
  await look('closing')
  await opener.open(`/assess?id=${closed}&show=result`)
  await screen.getByText('Take it with you').waitFor()
  await look('result')
  await screen.getByRole('button', { name: 'Publish a summary…' }).click()
  await screen.getByRole('region', { name: 'What will be public' }).waitFor()
  await look('publishing')
  expect(faults).toEqual([])
  await opener.close()
})
