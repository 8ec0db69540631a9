import type { PayloadRequest } from 'payload'
import type { Verdict } from './explain.ts'

const asked = new WeakMap<object, Map<string, Verdict>>()

/** Keeps the answer of the gate for the hook that runs after the same write, so that it does not ask again. */
export function keepVerdict(req: PayloadRequest, story: string, verdict: Verdict): void {
  const verdicts = asked.get(req.context) ?? new Map<string, Verdict>()
  asked.set(req.context, verdicts.set(story, verdict))
}

/** The kept answer, once. */
export function takeVerdict(req: PayloadRequest, story: string): Verdict | undefined {
  const verdict = asked.get(req.context)?.get(story)
  asked.get(req.context)?.delete(story)
  return verdict
}
