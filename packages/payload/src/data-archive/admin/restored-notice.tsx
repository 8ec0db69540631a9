import type { PayloadRequest } from 'payload'
import { restoredNotice } from '../restored-notice.ts'

/** Says on a desk that nothing is shown, for as long as an archive waits. */
export async function RestoredNotice({ req }: { req: PayloadRequest }) {
  const notice = await restoredNotice(req)
  if (!notice) return null
  return (
    <p role="alert">
      <strong>No story is shown.</strong> {notice.says}{' '}
      {notice.href !== null && <a href={notice.href}>Read what to do, and confirm</a>}
    </p>
  )
}
