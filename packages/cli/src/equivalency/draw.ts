import { writeFile } from 'node:fs/promises'
import { loadProfession } from '@use-it-cities/qualification-equivalency/data'
import { routeDrawing } from '@use-it-cities/qualification-equivalency/drawing'
import { text, type Command } from '../command.ts'
import { misuse, shown, wrongInput } from '../refusal.ts'
import { unknownProfession } from './known-profession.ts'

export const equivalencyDraw: Command = {
  name: 'equivalency draw',
  takes: '<profession>',
  noun: 'argument',
  summary: 'the steps of a route, in words or as a picture',
  help: text(
    'Prints the steps of every route of a profession in order, and what each comes after.',
    'With --svg, writes the drawing of one route: of the first, or of the one that --route names.',
    '',
    '  <profession>       the id: see use-it equivalency list, or search',
    '  --route <id>       only this route',
    '  --svg <file>       write the drawing to a file; a file that is there already is replaced',
    '  --json             print JSON, with words and drawings (equivalency-draw.schema.json)',
    '',
    'Example: use-it equivalency draw nurse --route nmc-international --svg nurse.svg',
  ),
  options: { json: { type: 'boolean' }, route: { type: 'string' }, svg: { type: 'string' } },
  run: async ([id = ''], { route: wanted, svg: file, json }, { out }) => {
    const profession = await loadProfession(id)
    if (!profession.ok) throw unknownProfession('<profession>', id)
    const { routes } = profession.value
    const chosen = wanted === undefined ? routes : routes.filter((route) => route.id === wanted)
    if (chosen.length === 0)
      throw wrongInput(
        '--route',
        `expected one of ${routes.map((route) => route.id).join(', ')}, but got “${shown(String(wanted))}”.`,
      )
    const drawn = chosen.map((route) => ({
      route,
      drawing: routeDrawing(route.steps, { id: `${id}-${route.id}`, title: route.name }),
    }))
    const [first] = drawn
    if (typeof file === 'string' && first) {
      await write(file, `${first.drawing.svg}\n`)
      await out(`The drawing of “${first.route.name}” is in ${file}\n`)
      return 0
    }
    if (json) {
      const all = drawn.map(({ route, drawing }) => ({ id: route.id, title: route.name, ...drawing }))
      await out(`${JSON.stringify({ profession: id, routes: all }, null, 2)}\n`)
      return 0
    }
    const lines = drawn.flatMap(({ route, drawing }) => [
      `${route.id}: ${route.name}`,
      ...drawing.text.map((line, at) => `  ${at + 1}. ${line}`),
    ])
    await out(`${lines.join('\n')}\n`)
    return 0
  },
}

async function write(file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw misuse(
      `--svg: expected a file that can be written, but ${shown(file)} cannot (${code}).`,
      'For example: --svg nurse.svg',
    )
  }
}
