import { createLocalReq, type Payload } from 'payload'
import { somethingChanged } from './outbox.ts'

/** To be said on start: the sites are called as if something had changed, and asked what they remember as gone. */
export async function greetSites(payload: Payload): Promise<void> {
  try {
    await somethingChanged(await createLocalReq({}, payload))
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: 'The sites could not be called on start. They ask by themselves every minute.',
    })
  }
}
