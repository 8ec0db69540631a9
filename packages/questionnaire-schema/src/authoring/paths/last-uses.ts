import type { Definition } from '../../contract/index.ts'
import { namesIn } from '../expression/operands.ts'
import { expressionsOf, expressionsOfQuestion, type Placed } from '../walk.ts'

/** The last question at which each answer is still looked at, directly or through a calculation that is. */
export function lastUses(definition: Definition, placed: readonly Placed[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>()
  const use = (name: string, at: number) => last.set(name, Math.max(last.get(name) ?? -1, at))
  for (const { expression, use: purpose, of, section } of expressionsOf(definition)) {
    if (purpose === 'value') continue
    const first = placed.find((each) => each.section === section)?.at ?? 0
    const end = of?.repeat
      ? Math.max(...placed.filter((each) => each.repeat === of.repeat).map(({ at }) => at))
      : of?.at
    for (const name of namesIn(expression)) use(name, end ?? first)
  }
  for (const each of [...placed].reverse()) {
    if (each.question.type !== 'calculated' || !last.has(each.question.name)) continue
    for (const { expression } of expressionsOfQuestion(each)) for (const name of namesIn(expression)) use(name, each.at)
  }
  return last
}
