import type { Fault } from '../form/fault.ts'

/** What one question says about a person, or what is not right with the answer. Nothing given is no fault here. */
export type AnswerTo<Value> =
  | { readonly value: Value; readonly faults?: undefined }
  | { readonly value?: undefined; readonly faults: readonly Fault[]; readonly near?: readonly string[] }
