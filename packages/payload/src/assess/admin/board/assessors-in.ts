/**
 * The ids of the assessors in a file of answers, so that somebody can say which one they are; `null` when this browser
 * cannot tell, as for YAML. What is wrong with a file, the server says.
 */
export function assessorsIn(text: string): readonly string[] | null {
  try {
    const { assessors } = JSON.parse(text) as { assessors?: unknown }
    if (!Array.isArray(assessors)) return null
    const ids = assessors.map((each: unknown) => (each as { id?: unknown } | null)?.id)
    return ids.every((id) => typeof id === 'string') ? ids : null
  } catch {
    return null
  }
}
