import { expect, test } from 'vitest'
import { newIntakeKey, openSubmission, publicKeyOf, sealSubmission } from '../src/sealed.ts'
import { sealedSubmissionSchema, submissionSchema } from '../src/schema.ts'
import { aSubmission } from './support/a-submission.ts'

const { privateKeyPem, publicKey } = await newIntakeKey()
const submission = aSubmission()
const sealed = await sealSubmission(publicKey, submission)

test('what was sealed opens again, with its key only', async () => {
  expect(sealedSubmissionSchema.parse(sealed)).toEqual(sealed)
  const opened = await openSubmission(privateKeyPem, sealed)
  expect(opened).toEqual({ ok: true, value: submission })
  expect(submissionSchema.parse(opened.ok && opened.value)).toEqual(submission)

  const other = await newIntakeKey()
  expect(await openSubmission(other.privateKeyPem, sealed)).toEqual({ ok: false, error: { code: 'other-key' } })
  const pretended = { ...sealed, key: other.publicKey.id }
  expect(await openSubmission(other.privateKeyPem, pretended)).toEqual({ ok: false, error: { code: 'damaged' } })
})

test('nothing of it can be read, and its length tells nothing', async () => {
  const wire = JSON.stringify(sealed) + Buffer.from(sealed.ciphertext, 'base64url').toString('latin1')
  expect(JSON.stringify(submission)).toContain('Synthetic answer')
  for (const word of ['Synthetic', 'ladywood', 'K7MF']) expect(wire).not.toContain(word)
  const longer = await sealSubmission(
    publicKey,
    aSubmission({ answers: { dream: 'Synthetic answer, a little longer' } }),
  )
  expect(longer.ciphertext.length).toBe(sealed.ciphertext.length)
})

test('sealing the same twice gives other bytes', async () => {
  const again = await sealSubmission(publicKey, submission)
  expect(again.ciphertext).not.toBe(sealed.ciphertext)
  expect(await openSubmission(privateKeyPem, again)).toEqual({ ok: true, value: submission })
})

test('another id, or one changed byte anywhere, is noticed', async () => {
  const damaged = { ok: false, error: { code: 'damaged' } }
  const other = { ...sealed, id: '00000000-0000-4000-8000-000000000000' }
  expect(await openSubmission(privateKeyPem, other)).toEqual(damaged)
  const turned = (text: string, at: number) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
  for (const at of [0, 10, sealed.ciphertext.length - 2])
    expect(await openSubmission(privateKeyPem, { ...sealed, ciphertext: turned(sealed.ciphertext, at) })).toEqual(
      damaged,
    )
  expect(await openSubmission(privateKeyPem, { ...sealed, enc: turned(sealed.enc, 20) })).toEqual(damaged)
  for (const junk of ['', '!', 'AAAA', 'x'.repeat(100_000)])
    expect(await openSubmission(privateKeyPem, { ...sealed, ciphertext: junk, enc: sealed.enc })).toEqual(damaged)
})

test('an envelope that says another id inside than outside is not taken', async () => {
  const swapped = { ...submission, toJSON: () => ({ ...submission, id: '00000000-0000-4000-8000-000000000000' }) }
  expect(await openSubmission(privateKeyPem, await sealSubmission(publicKey, swapped))).toEqual({
    ok: false,
    error: { code: 'other-id' },
  })
})

test('the public half follows from the private one', async () => {
  expect(await publicKeyOf(privateKeyPem)).toEqual(publicKey)
  expect(publicKey.id).toMatch(/^[0-9a-f]{16}$/)
  expect(Buffer.from(publicKey.raw, 'base64url')).toHaveLength(65)
})

test('a key that is none is refused with a sentence', async () => {
  for (const text of ['', 'a key', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----'])
    await expect(openSubmission(text, sealed)).rejects.toThrow('Expected a P-256 private key as PEM')
  for (const key of [
    { ...publicKey, id: '0'.repeat(16) },
    { ...publicKey, raw: 'AAAA' },
    { id: publicKey.id, raw: '' },
  ])
    await expect(sealSubmission(key, submission)).rejects.toThrow('Expected the public key of an intake')
})
