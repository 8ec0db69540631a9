/** The answer of a function that can fail in a way its caller should handle. Plain data, so it survives JSON. */
export type Result<Value, Failure extends { code: string }> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure }

/** The answer of a function that worked. */
export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

/** The answer of a function that could not: a `code`, and whatever helps a caller to say why. */
export const fail = <Failure extends { code: string }>(
  error: Failure,
): { readonly ok: false; readonly error: Failure } => ({ ok: false, error })
