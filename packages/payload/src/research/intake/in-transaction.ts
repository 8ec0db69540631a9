import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** Runs in one transaction where the database has them (MongoDB as a replica set); one write after the other on SQLite. */
export async function inTransaction<Value>(req: PayloadRequest, run: () => Promise<Value>): Promise<Value> {
  const isOurs = await initTransaction(req)
  try {
    const value = await run()
    if (isOurs) await commitTransaction(req)
    return value
  } catch (error) {
    if (isOurs) await killTransaction(req)
    throw error
  }
}
