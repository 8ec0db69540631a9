import type { Endpoint } from 'payload'
import { accountOf } from '../access/account.ts'
import { refuse } from '../hooks/refuse.ts'
import { privateAnswer } from '../private-answer.ts'
import { deskView, mayOpenDesk } from './desk-view.ts'
import { oneListOf } from './one-list-of.ts'

/**
 * `GET /api/comms/desk`: everything that waits, on whom, and what went out; `?list=ready&page=2` gives a page of one list.
 * Nothing is kept on the way.
 */
const desk: Endpoint = {
  path: '/comms/desk',
  method: 'get',
  handler: async (req) => {
    if (!mayOpenDesk(accountOf(req)))
      throw refuse('The desk is for those who work on stories. Ask an administrator if it should be yours.', 403)
    return privateAnswer(await deskView(req, oneListOf(req.query)))
  },
}

export const commsEndpoints: readonly Endpoint[] = [desk]
