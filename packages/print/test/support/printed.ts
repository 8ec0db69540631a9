import type { PrintError } from '../../src/index.ts'

/** The bytes of what was printed. Throws what went wrong, so that a test says it. */
export async function printed(
  answer: Promise<{ ok: true; value: Uint8Array } | { ok: false; error: PrintError }>,
): Promise<Uint8Array> {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result.error).slice(0, 2_000))
  return result.value
}
