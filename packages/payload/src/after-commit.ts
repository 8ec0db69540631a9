import type { PayloadRequest } from 'payload'

/**
 * Waits until others can see what a request has written: not at all where its database has no transactions. Whoever is in
 * a hook must not await it, for the transaction ends after the hooks.
 */
export async function afterCommit(req: PayloadRequest): Promise<void> {
  // Without a transaction the id is never cleared.
  if (!(await req.transactionID)) return
  const deadline = Date.now() + 10_000
  // A transaction ends when Payload clears its id; polled, because Payload has no hook after the commit.
  while (req.transactionID !== undefined && req.transactionID !== null && Date.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 5))
}
