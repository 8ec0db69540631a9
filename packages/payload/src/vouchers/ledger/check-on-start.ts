import { createLocalReq, type Payload } from 'payload'
import { sentenceOf } from '../desk/sentences.ts'
import { readVerified } from './verify-ledger.ts'

/** Looks through the whole ledger when the CMS starts. A ledger that is not whole closes the desk, not the CMS. */
export async function checkLedgerOnStart(payload: Payload): Promise<void> {
  const { whole } = await readVerified(await createLocalReq({}, payload))
  if (!whole.ok)
    payload.logger.error({ msg: `The voucher ledger is not whole. ${sentenceOf(whole.error)}`, ...whole.error })
}
