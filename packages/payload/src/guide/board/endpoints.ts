import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { ValidationError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { rolesAt } from '../../admin/desks/desks.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { dayOf } from '../../fields/day.ts'
import { refuse } from '../../hooks/refuse.ts'
import { isId } from '../../ids.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { addMonths } from '../add-months.ts'
import { sameFacts } from '../facts/same-facts.ts'
import { factItem, guideNow, labelOf } from '../facts/shown-facts.ts'
import { mayKeepHelp, reviewMonths } from '../help/hooks.ts'
import { standingCorrections } from '../publication/read-guide.ts'
import { asCame } from '../web-address.ts'
import { sentencesOf } from '../wrong.ts'
import { boardView } from './board.ts'

/** `GET /api/guide/board?profession=…` */
const board: Endpoint = {
  path: '/guide/board',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return privateAnswer(await boardView(req, professionIn(req)))
  },
}

/** `GET /api/guide/professions`: by id and name, for a list to choose from. */
const professions: Endpoint = {
  path: '/guide/professions',
  method: 'get',
  handler: (req) => {
    refuseUnlessTheirs(req)
    return privateAnswer({ professions: guideIndex.professions.map(({ id, label }) => ({ id, label })) })
  },
}

/** The most facts one answer lists: nobody reads more at once. */
const mostFacts = 400

/** `GET /api/guide/facts?profession=…&page=…&fact=…`: facts as people see them today, of one profession, one page or one id. */
const facts: Endpoint = {
  path: '/guide/facts',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    const [profession, page, fact] = [professionIn(req), asked(req, 'page'), asked(req, 'fact')]
    if (profession === null && page === null && fact === null)
      throw refuse('Expected a profession, a page or a fact to look for. Choose one.')
    const guide = await guideNow(await standingCorrections(req.payload), today(settingsOf(req.payload)))
    const found = guide.facts.filter(
      (each) =>
        (profession === null || (each.profession ?? 'all') === profession) &&
        (page === null || each.shown.checkAt === page) &&
        (fact === null || each.fact.id === fact),
    )
    const list = found.slice(0, mostFacts).map((each) => factItem(req.payload, each))
    const same = fact === null ? [] : (await sameFacts(fact)).map(({ profession }) => labelOf(profession))
    return privateAnswer({ total: found.length, facts: list, same })
  },
}

/** `POST /api/guide/help-checked`: somebody has looked today and it runs; it is shown for six months more. */
const helpChecked: Endpoint = {
  path: '/guide/help-checked',
  method: 'post',
  handler: async (req) => {
    if (!mayKeepHelp(req))
      throw refuse('Local help is kept by coaches, partners and the comms lead. Ask one of them.', 403)
    const body = z.strictObject({ id: z.string().refine(isId) }).safeParse(await req.json?.().catch(() => null))
    if (!body.success) throw refuse('Expected the entry that was checked. Reload the page.')
    const on = today(settingsOf(req.payload))
    const reviewBy = addMonths(on, reviewMonths)
    const row = await req.payload
      .update({
        collection: slugs.localHelp as never,
        id: body.data.id,
        data: { checkedOn: on, reviewBy } as never,
        overrideAccess: false,
        depth: 0,
        req,
      })
      .catch((error: unknown) => {
        throw error instanceof ValidationError ? refuse(`It cannot be shown yet. ${sentencesOf(error)}`) : error
      })
    const says = `Checked today. People see it until ${inWords(dayOf((row as { reviewBy?: unknown }).reviewBy) as typeof on)}.`
    return privateAnswer({ says })
  },
}

function refuseUnlessTheirs(req: PayloadRequest): void {
  if (!hasOneOf(accountOf(req), rolesAt('/guide-board')))
    throw refuse(
      'The board of the guide is for employment coaches, the comms lead and administrators. Ask one of them.',
      403,
    )
}

function asked(req: PayloadRequest, name: string): string | null {
  const value: unknown = req.query[name]
  return typeof value === 'string' && value !== '' ? value : null
}

function professionIn(req: PayloadRequest): string | null {
  const value = asked(req, 'profession')
  if (value === null || value === 'all' || guideIndex.professions.some(({ id }) => id === value)) return value
  throw refuse(`Expected a profession of the guide, for example nurse; ${asCame(value)} came.`)
}

export const boardEndpoints: readonly Endpoint[] = [board, professions, facts, helpChecked]
