import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { siteEnv } from './a-site.ts'
import { anAssessmentPublication } from './check-fixture.ts'
import { FakeCms } from './fake-cms.ts'
import { aFeed } from './fixture.ts'
import { aGuidePublication } from './guide-fixture.ts'
import { anOutreachPublication } from './outreach-fixture.ts'
import { aPublication } from './research-fixture.ts'
import { aTellerPublication } from './teller-fixture.ts'

const start = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['start.mjs'], {
    cwd: join(import.meta.dirname, '..'),
    env: { PATH: process.env.PATH, ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  return { child, said: () => said }
}

it('starts from its environment, answers, and stops when it is asked to', async () => {
  const cms = await FakeCms.start()
  cms.show(aFeed({ generatedAt: new Date().toISOString() }))
  cms.publish(aPublication())
  cms.publishGuide(aGuidePublication())
  cms.publishAssessments(anAssessmentPublication())
  cms.publishOutreach(anOutreachPublication())
  cms.publishLinks(aTellerPublication())
  const { child, said } = start(siteEnv(cms, await mkdtemp(join(tmpdir(), 'use-it-site-')), { SITE_PORT: '4480' }))
  const statusOf = (path: string) =>
    fetch(`http://127.0.0.1:4480${path}`).then(
      ({ status }) => status,
      () => 0,
    )
  await expect.poll(() => statusOf('/en/stories/'), { timeout: 10_000 }).toBe(200)
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
  expect(said()).toMatch(/^site: listening on port 4480, public address https:\/\/stories\.example\.org\n$/)
  await cms.stop()
})

it('says what is wrong with its environment and never repeats a secret', async () => {
  const { child, said } = start({ SITE_URL: 'stories.example.org', FEED_KEY: 'too-short-secret' })
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(1)
  expect(said()).toContain('- SITE_URL:')
  expect(said()).toContain('- FEED_KEY: Expected at least 32 characters.')
  expect(said()).not.toContain('too-short-secret')
  expect(said()).not.toContain('    at ')
})

it('says that its port is taken', async () => {
  const cms = await FakeCms.start()
  const port = new URL(cms.feedUrl).port
  const { child, said } = start(siteEnv(cms, await mkdtemp(join(tmpdir(), 'use-it-site-')), { SITE_PORT: port }))
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(1)
  expect(said()).toBe(`Port ${port} is taken. Stop the other program, or choose another port with SITE_PORT.\n`)
  await cms.stop()
})
