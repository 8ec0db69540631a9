import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { refuse } from '../hooks/refuse.ts'
import { askTallies } from './ask-tallies.ts'
import { tallyReaders } from './tally-readers.ts'
import { whoToldByWeek } from './who-told.ts'

const privately = { headers: { 'cache-control': 'no-store' } }

function refuseUnlessTheirs(req: PayloadRequest): void {
  if (!hasOneOf(accountOf(req), tallyReaders))
    throw refuse('These figures are for the comms lead, partners and administrators. Ask one of them.', 403)
}

/** `GET /api/word-of-mouth/tallies`: who came by which code, as the sites counted. */
const tallies: Endpoint = {
  path: '/word-of-mouth/tallies',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return Response.json(await askTallies(req.payload), privately)
  },
}

/** `GET /api/word-of-mouth/who-told`: who told the residents who wrote. */
const whoTold: Endpoint = {
  path: '/word-of-mouth/who-told',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return Response.json(await whoToldByWeek(req.payload), privately)
  },
}

export const tallyEndpoints: readonly Endpoint[] = [tallies, whoTold]
