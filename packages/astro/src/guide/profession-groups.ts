import type { ProfessionEntry } from '@use-it-cities/qualification-equivalency'
import type { WordKey } from '@use-it-cities/qualification-equivalency/locales'

type Group = Extract<WordKey, `group.${string}`> extends `group.${infer Name}` ? Name : never

/** Professions by their group, in the order of the guide: what is looked for most comes first. */
export function professionGroups(
  professions: readonly ProfessionEntry[],
): readonly { readonly group: Group; readonly ids: readonly string[] }[] {
  const groups = new Map<string, string[]>()
  for (const { id, group } of professions) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups].map(([group, ids]) => ({ group: group as Group, ids }))
}
