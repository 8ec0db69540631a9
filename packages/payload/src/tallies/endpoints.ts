import type { Endpoint, PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../access/account.ts'
import { refuse } from '../hooks/refuse.ts'
import { privateAnswer } from '../private-answer.ts'
import { askTallies } from './ask-tallies.ts'
import { tallyReaders } from './tally-readers.ts'
import { whoToldByWeek } from './who-told.ts'

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
    return privateAnswer(await askTallies(req.payload))
  },
}

/** `GET /api/word-of-mouth/who-told`: who told the residents who wrote. */
const whoTold: Endpoint = {
  path: '/word-of-mouth/who-told',
  method: 'get',
  handler: async (req) => {
    refuseUnlessTheirs(req)
    return privateAnswer(await whoToldByWeek(req.payload))
  },
}

export const tallyEndpoints: readonly Endpoint[] = [tallies, whoTold]
