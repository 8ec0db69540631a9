import { newSerial } from '@use-it-cities/questionnaire-schema'
import { afterEach, beforeEach, expect } from 'vitest'
import { aSite, type TestSite } from '../a-site.ts'
import { FakeCms } from '../fake-cms.ts'
import { aFeed } from '../fixture.ts'
import { aPublication, FakeIntake } from '../research-fixture.ts'
import { aPhone, type Phone } from './a-phone.ts'

/** What a researcher writes down, in words that stand nowhere else. */
export const marker = 'Zebrafinkenmarker'
/** The code of the researcher. */
export const code = newSerial(new Uint8Array(8).fill(200))

export interface ResearchersPhone {
  cms: FakeCms
  intake: FakeIntake
  site: TestSite
  /** May be replaced: then the new one is closed after the test. */
  phone: Phone
  /** Opens the interviews and waits until they can be used without a network. */
  readonly open: (hash?: string) => Promise<void>
  readonly isReady: () => Promise<void>
  /** Waits until these words stand on the page. */
  readonly words: (text: string) => Promise<void>
  /** Waits until so many interviews came to the CMS. */
  readonly arrived: (count: number) => Promise<void>
}

/** A phone with interviews, the site behind it and the intake of the CMS: anew for each test of the file that asks. */
export function aResearchersPhone(): ResearchersPhone {
  const words = (text: string) => given.phone.page.getByText(text, { exact: false }).first().waitFor()
  const isReady = () => words('Ready to use without the internet')
  const given = {
    words,
    isReady,
    open: async (hash = '') => {
      await given.phone.page.goto(`${given.site.url}/interview/use-it-household${hash}`)
      await isReady()
    },
    arrived: (count: number) => expect.poll(() => given.intake.stored.size, { timeout: 20_000 }).toBe(count),
  } as ResearchersPhone

  beforeEach(async () => {
    given.cms = await FakeCms.start()
    given.cms.show(aFeed())
    given.cms.publish(aPublication())
    given.intake = new FakeIntake(given.cms)
    given.site = await aSite(given.cms, { now: Date.now(), firstWaitMs: 20, env: { SITE_URL: 'http://localhost' } })
    given.phone = await aPhone()
  })
  afterEach(async () => {
    await given.phone.context.close()
    await given.site.stop()
    await given.cms.stop()
  })
  return given
}
