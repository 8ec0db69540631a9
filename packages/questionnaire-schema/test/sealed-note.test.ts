import { expect, test } from 'vitest'
import { newIntakeKey, openNote, openSubmission, sealNote, sealSubmission } from '../src/sealed.ts'
import { sealedSubmissionSchema } from '../src/schema.ts'
import { aSubmission } from './support/a-submission.ts'
import sealedBefore from './support/sealed-before.json' with { type: 'json' }

const { privateKeyPem, publicKey } = await newIntakeKey()
const id = '00000000-0000-4000-8000-00000000000a'
const note = { id, kind: 'contact', name: 'Synthetic Person' }
const damaged = { ok: false, error: { code: 'damaged' } }

test('a note opens with its key and under its id only, and looks like any sealed envelope', async () => {
  const sealed = await sealNote(publicKey, id, note)
  expect(sealedSubmissionSchema.parse(sealed)).toEqual(sealed)
  expect(await openNote(privateKeyPem, sealed)).toEqual({ ok: true, value: note })

  const other = await newIntakeKey()
  expect(await openNote(other.privateKeyPem, sealed)).toEqual({ ok: false, error: { code: 'other-key' } })
  expect(await openNote(other.privateKeyPem, { ...sealed, key: other.publicKey.id })).toEqual(damaged)
  expect(await openNote(privateKeyPem, { ...sealed, id: '00000000-0000-4000-8000-00000000000b' })).toEqual(damaged)
})

test('a note is never taken for an interview, nor an interview for a note', async () => {
  const submission = aSubmission()
  const [asNote, asInterview] = await Promise.all([
    sealNote(publicKey, submission.id, submission),
    sealSubmission(publicKey, submission),
  ])
  expect(await openSubmission(privateKeyPem, asNote)).toEqual(damaged)
  expect(await openNote(privateKeyPem, asInterview)).toEqual(damaged)
  expect(await openSubmission(privateKeyPem, asInterview)).toEqual({ ok: true, value: submission })
})

test('a note that says inside that it is another one is not taken', async () => {
  const swapped = await sealNote(publicKey, id, { ...note, id: '00000000-0000-4000-8000-00000000000b' })
  expect(await openNote(privateKeyPem, swapped)).toEqual({ ok: false, error: { code: 'other-id' } })
})

test.each([['words'], [12], [null], [[1, 2]], [{ words: 'without an id' }]])(
  '%j comes back as it was',
  async (value) => {
    expect(await openNote(privateKeyPem, await sealNote(publicKey, id, value))).toEqual({ ok: true, value })
  },
)

test('the length of a note does not tell how much was written', async () => {
  const bytes = async (words: string): Promise<number> => (await sealNote(publicKey, id, { words })).ciphertext.length
  expect(await bytes('a'.repeat(900))).toBe(await bytes(''))
})

test('what was sealed before there were notes still opens', async () => {
  // `sealSubmission` made it when interviews were all that was sealed: some may wait on phones for weeks.
  const { privateKey, sealed } = sealedBefore
  const pem = `-----BEGIN PRIVATE KEY-----\n${privateKey}\n-----END PRIVATE KEY-----\n`
  const opened = await openSubmission(pem, { ...sealed, contract: 1 })
  expect(opened).toEqual({ ok: true, value: { id: sealed.id, synthetic: true } })
})
