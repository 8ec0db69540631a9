import type { Kept } from './kept.ts'

const together = ['profile', 'on', 'name', 'kind', 'assessor', 'role', 'others', 'otherSide', 'reply', 'of'] as const

/**
 * What two windows made of the same assessment: every field and every item that only one of them changed. Null where both
 * changed the same one, because neither may be lost.
 */
export function merged(base: Kept, mine: Kept, theirs: Kept): Kept | null {
  let isClash = false
  const pick = <Value>(was: Value, here: Value, there: Value): Value => {
    if (isSame(here, there) || isSame(was, there)) return here
    if (!isSame(was, here)) isClash = true
    return there
  }
  const fields = Object.fromEntries(together.map((name) => [name, pick<unknown>(base[name], mine[name], theirs[name])]))
  const items = new Set([...Object.keys(base.answers), ...Object.keys(mine.answers), ...Object.keys(theirs.answers)])
  const of = (kept: Kept, item: string) => (Object.hasOwn(kept.answers, item) ? kept.answers[item] : undefined)
  const answers = [...items].flatMap((item) => {
    const answer = pick(of(base, item), of(mine, item), of(theirs, item))
    return answer ? [[item, answer] as const] : []
  })
  if (isClash) return null
  return { ...theirs, ...(fields as Pick<Kept, (typeof together)[number]>), answers: Object.fromEntries(answers) }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
