import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import { text, type Command } from '../command.ts'

export const equivalencyList: Command = {
  name: 'equivalency list',
  takes: '',
  noun: 'argument',
  summary: 'every health and care profession of the guide',
  help: text(
    'Lists the professions the guide knows, with the id that other commands take, and who decides.',
    '',
    '  --json             print JSON (equivalency-list.schema.json)',
    '',
    'Example: use-it equivalency list',
  ),
  options: { json: { type: 'boolean' } },
  run: async (_, values, { out }) => {
    const { professions } = guideIndex
    if (values['json']) await out(`${JSON.stringify({ professions }, null, 2)}\n`)
    else {
      const width = Math.max(...professions.map(({ id }) => id.length))
      const lines = professions.map(({ id, label, regulator }) => `${id.padEnd(width)}  ${label}${deciding(regulator)}`)
      await out(`${lines.join('\n')}\n`)
    }
    return 0
  },
}

const deciding = (id: string | null): string => {
  const name = guideIndex.regulators.find((each) => each.id === id)?.name
  return name ? ` (${name})` : ''
}
