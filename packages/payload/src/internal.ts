import type { PayloadRequest, RequestContext } from 'payload'

/**
 * Marks a write that this plugin makes itself, after its own checks: recording an approval or what a translation was made from, taking a story down, deleting what belongs to a draft.
 * A symbol cannot arrive in a request, so nobody outside can set it.
 */
const own = Symbol('use-it write')

type OwnContext = RequestContext & { [own]?: OwnWrite | undefined }
export type OwnWrite =
  'approval' | 'teller-approval' | 'translation' | 'take-down' | 'publish-texts' | 'delete-with-story' | 'review'

/** Runs one write of our own; the mark is gone when it ends, so that nothing later in the same request profits from it. */
export async function asOwnWrite<Value>(
  req: PayloadRequest,
  write: OwnWrite,
  run: () => Promise<Value>,
): Promise<Value> {
  const before = req.context
  req.context = { ...before, [own]: write, isRestoringVersion: false } as OwnContext
  try {
    return await run()
  } finally {
    req.context = before
  }
}

export const ownWriteOf = (req: PayloadRequest): OwnWrite | undefined => (req.context as OwnContext)[own]
