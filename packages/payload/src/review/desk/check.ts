import { z } from 'zod'
import { refuse } from '../../hooks/refuse.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { recordOverride, overridesOf } from '../checks/overrides.ts'
import { holdsUp } from '../checks/find-in-text.ts'
import { mayLetStand } from '../who-may.ts'
import { findingsIn, findingViews } from './findings.ts'
import { readText, refuseOtherWords } from './read-text.ts'
import { post } from './requests.ts'
import { said } from './said.ts'

const checked = z.strictObject({
  text: z.string().max(60),
  title: z.string().max(1000).nullish(),
  summary: z.string().max(3000).nullish(),
  body: z.unknown().optional(),
  did: z.string().max(3000).nullish(),
  helped: z.string().max(3000).nullish(),
  talk: z.unknown().optional(),
  film: z.unknown().optional(),
})

/** `POST /api/review/check { text, title?, summary?, body?, did?, helped?, talk?, film? }`: findings in words while they are written; nothing is kept. */
export const checkEndpoint = post('/check', checked, async (req, { text, ...written }, account) => {
  const read = await readText(req, text)
  const words = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined))
  return {
    hash: wordsHash({ ...read.row, ...words }),
    findings: await findingViews(req, read, account, words),
  }
})

const letStand = z.strictObject({
  text: z.string().max(60),
  hash: z.string().max(64),
  code: z.string().max(60),
  path: z.string().max(200),
  reason: said({
    least: 10,
    most: 500,
    tooLittle: 'Say in a sentence why it may stand: at least 10 characters.',
  }),
})

/** `POST /api/review/let-stand { text, hash, code, path, reason }`: a warning may stand in exactly these words. */
export const letStandEndpoint = post('/let-stand', letStand, async (req, body, account) => {
  const read = await readText(req, body.text)
  refuseOtherWords(read, body.hash)
  const found = (await findingsIn(req, read.row, read.story)).find(
    ({ code, path }) => code === body.code && path === body.path,
  )
  if (!found) throw refuse('The checks do not say this about these words. Load the text again.', 409)
  if (found.severity === 'error')
    throw refuse('The teller did not allow this, so nobody can let it stand. Change the words, or ask the teller.', 403)
  if (!holdsUp(found)) throw refuse('This holds nothing up, so there is nothing to let stand.')
  if (!mayLetStand(account, read.row, found.code))
    throw refuse(
      'A detail that may tell who somebody is, is let stand by the comms lead or the safeguarding lead; other findings by whoever works on the text.',
      403,
    )
  const known = await overridesOf(req, read.row.id, read.hash)
  if (known.some(({ code, path }) => code === found.code && path === found.path)) return
  await recordOverride(req, {
    text: read.row.id,
    wordsHash: read.hash,
    organisation: read.row.organisation,
    finding: found,
    reason: body.reason,
  })
})
