import type { Command } from './command.ts'

/** Commands that are loaded without all the others, because what those need would take 35 MB of memory. */
const alone: Readonly<Record<string, () => Promise<Command>>> = {
  'keep-it-local spend': async () => (await import('./spend/keep-it-local-spend.ts')).keepItLocalSpend,
}

/** The command of this name, if there is one. */
export async function commandTyped(name: string): Promise<Command | undefined> {
  const load = Object.hasOwn(alone, name) ? alone[name] : undefined
  if (load) return load()
  const { commands } = await import('./commands.ts')
  return commands.find((each) => each.name === name)
}
