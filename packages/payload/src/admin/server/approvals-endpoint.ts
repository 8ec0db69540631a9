import { directionOf, isLanguage, languages, localDateIn } from '@use-it-cities/core'
import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { idOf } from '../../ids.ts'
import { approvingRoles, type Role } from '../../roles.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { inWords } from '../shared/in-words.ts'
import type { Consent, TextView } from '../shared/views.ts'

/** Who may write down what a teller said. */
const besideTheTeller: readonly Role[] = ['administrator', 'comms-lead', 'safeguarding-lead', 'partner-editor']

/** `GET /api/story-texts/:id/approvals`: what the panel of a text shows the person who asks. */
export const approvalsEndpoint: Endpoint = {
  path: '/:id/approvals',
  method: 'get',
  handler: async (req) => Response.json(await textView(req, String(req.routeParams?.id))),
}

async function textView(req: PayloadRequest, id: string): Promise<TextView> {
  const text = await read(req, slugs.texts, id)
  const story = text && (await read(req, slugs.stories, idOf(text.story) ?? ''))
  if (!text || !story || !isLanguage(text.language))
    throw refuse('This text does not exist, or it is not yours to read.', 404)
  const body = lexicalToBlocks(text.body)
  const hash = body.ok ? wordsHash(text) : null
  const view = (row: unknown) => recorded(req, row, hash)
  return {
    language: text.language,
    dir: directionOf(text.language),
    story: { id: String(story.id), code: String(story.code), kind: story.kind === 'reported' ? 'reported' : 'told' },
    hash,
    problem: body.ok ? null : body.error.sentence,
    approval: { ...(await view(text.approval)), ...approver(req, text) },
    tellerApproval: story.kind === 'told' ? { ...(await view(text.tellerApproval)), by: null, ...recorder(req) } : null,
    translation: text.language === story.sourceLanguage ? null : await translationOf(req, text, story),
  }
}

async function translationOf(req: PayloadRequest, text: Row, story: Row): Promise<TextView['translation']> {
  const { docs } = await req.payload.find({
    collection: slugs.texts as never,
    where: { and: [{ story: { equals: story.id } }, { language: { equals: story.sourceLanguage } }] },
    draft: true,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const original = docs[0] as Row | undefined
  const { review, sourceHash } = (text.translation ?? {}) as { review?: string | null; sourceHash?: string | null }
  return {
    isChecked: review === 'reviewed',
    isStale: original !== undefined && Boolean(sourceHash) && sourceHash !== wordsHash(original),
    original: original ? String(original.id) : null,
  }
}

type Row = Readonly<Record<string, unknown>>

async function read(req: PayloadRequest, collection: 'stories' | 'story-texts', id: string): Promise<Row | null> {
  const row: unknown = await req.payload.findByID({
    collection: collection as never,
    id,
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return row as Row | null
}

async function recorded(req: PayloadRequest, value: unknown, hash: string | null): Promise<Pick<Consent, 'on' | 'by'>> {
  const { hash: of, by, on } = (value ?? {}) as { hash?: string | null; by?: string | null; on?: string | null }
  if (!hash || of !== hash || !on) return { on: null, by: null }
  return {
    on: inWords(localDateIn(settingsOf(req.payload).city.timeZone, new Date(on))),
    by: by ? await nameOf(req, by) : null,
  }
}

async function nameOf(req: PayloadRequest, by: string): Promise<string> {
  if (by.startsWith('content-pack:')) return 'the content pack'
  if (by === req.user?.id) return 'you'
  const user = await req.payload.db.findOne<{ id: string; name?: string }>({
    collection: slugs.users,
    where: { id: { equals: by } },
    req,
  })
  return user?.name ?? 'somebody who has left'
}

function approver(req: PayloadRequest, { authors, language }: Row): Pick<Consent, 'mayRecord' | 'whyNot'> {
  const account = accountOf(req)
  const named = isLanguage(language) ? languages[language].english : 'this language'
  if (!hasOneOf(account, approvingRoles))
    return { mayRecord: false, whyNot: `A reviewer who reads ${named}, or the comms lead, approves it.` }
  const isOwn = Array.isArray(authors) && authors.includes(account?.id)
  return {
    mayRecord: true,
    whyNot: isOwn ? 'You wrote some of these words, so somebody else has to approve them.' : null,
  }
}

function recorder(req: PayloadRequest): Pick<Consent, 'mayRecord' | 'whyNot'> {
  const mayRecord = hasOneOf(accountOf(req), besideTheTeller)
  return { mayRecord, whyNot: mayRecord ? null : 'Whoever sits with the teller records this.' }
}
