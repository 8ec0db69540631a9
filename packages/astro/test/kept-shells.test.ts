import { describe, expect, it } from 'vitest'
import { coachBundle } from '../src/integration/coach-bundle.ts'
import { interviewBundle } from '../src/integration/interview-bundle.ts'
import { ourWords } from './our-words.ts'

const root = new URL('../', import.meta.url)

describe.each([
  ['interviews', (root: URL, shell: unknown) => interviewBundle(root, ourWords.questionnaire, shell)],
  ['the coach view', coachBundle],
])('what a phone has kept of %s', (_name, bundle) => {
  const made = async (shell: unknown) => {
    const { names, files } = await bundle(root, shell)
    const code = files.find(([name]) => name === 'sw.js')?.[1] ?? new Uint8Array()
    return { app: names.app, worker: Buffer.from(code).toString('utf8') }
  }
  it('is fetched anew when only its style has changed, and not when nothing has', async () => {
    const usual = await made('a {}')
    expect(await made('a {}')).toEqual(usual)
    const other = await made('b {}')
    expect(other.app).toBe(usual.app)
    expect(other.worker).not.toBe(usual.worker)
  })
})
