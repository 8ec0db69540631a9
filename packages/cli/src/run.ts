import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import type { Command, Surroundings, Values } from './command.ts'
import { commandTyped } from './command-typed.ts'
import { misuse, Refusal, shown, type ExitCode } from './refusal.ts'
import { version } from './version.ts'

/** Runs `use-it` with these arguments. Never throws for what a person typed or a file holds. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    return await runCommand(args, around)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await around.err(`${error.message}\n`)
    return error.exitCode
  }
}

async function runCommand(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [first, second] = args
  if (first === undefined) {
    await around.err(`${await overview()}\n`)
    return 2
  }
  if (first === '--help' || first === '-h' || first === 'help') return say(around, await overview())
  if (first === '--version' || first === '-v') return say(around, version)

  const typed = second === undefined || second.startsWith('-') ? first : `${first} ${second}`
  const command = await commandTyped(typed)
  if (!command) return groupOrUnknown(first, typed, args, around)

  const { positionals, values } = argumentsOf(command, args.slice(2))
  if (values['help']) return say(around, helpFor(command))
  return command.run(positionals, values, around)
}

async function groupOrUnknown(
  first: string,
  typed: string,
  args: readonly string[],
  around: Surroundings,
): Promise<ExitCode> {
  const { commands } = await import('./commands.ts')
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  if (group.length > 0 && args.some((arg) => arg === '--help' || arg === '-h'))
    return say(around, group.map(helpFor).join('\n\n'))
  const near = group.length > 0 && typed === first ? group : nearest(commands, typed, first)
  const hint = near.map(({ name }) => `use-it ${name}`).join(', ')
  throw misuse(
    `Expected a command, but got “${shown(typed)}”.`,
    hint ? `Did you mean: ${hint}? All commands: use-it --help` : 'All commands: use-it --help',
  )
}

/** Commands whose name, or the last word of it, is typed nearly like this. */
const nearest = (commands: readonly Command[], typed: string, first: string): readonly Command[] => {
  const isNear = (one: string, other: string) => distance(one, other.slice(0, 60).toLowerCase()) <= 3
  return commands.filter(({ name }) => isNear(name, typed) || isNear(name.split(' ').at(-1) ?? name, first))
}

function argumentsOf(
  { name, takes, noun = 'file', options }: Command,
  args: readonly string[],
): { positionals: string[]; values: Values } {
  const usage = `Usage: use-it ${`${name} ${takes}`.trim()}. More: use-it ${name} --help`
  const parsed = (() => {
    try {
      const all = { ...options, help: { type: 'boolean' as const, short: 'h' } }
      return parseArgs({ args: [...args], options: all, allowPositionals: true, strict: true, tokens: true })
    } catch (error) {
      throw misuse(error instanceof Error ? (error.message.split('. ')[0] ?? '') + '.' : 'Wrong arguments.', usage)
    }
  })()
  const twice = repeated(parsed.tokens, options)
  if (twice) throw misuse(`Expected --${twice} once, but got it more than once.`, usage)
  const values = parsed.values as Values
  const wanted = takes.split(' ').filter((word) => word.startsWith('<')).length
  const got = parsed.positionals.length
  if (!values['help'] && (takes.endsWith('…') ? got < wanted : got !== wanted)) {
    const form = takes === '' ? `no ${noun}` : `${wanted} ${noun}${wanted === 1 ? '' : 's'} (${takes})`
    throw misuse(`Expected ${form}, but got ${got}.`, usage)
  }
  return { positionals: parsed.positionals, values }
}

/** An option that is given twice and takes one value. Which of them is meant cannot be told. */
const repeated = (
  tokens: readonly { readonly kind: string; readonly name?: string }[],
  options: Command['options'],
): string | undefined => {
  const names = tokens.flatMap(({ kind, name }) => (kind === 'option' && name !== undefined ? [name] : []))
  return names.find(
    (name, at) => options[name]?.type === 'string' && !options[name].multiple && names.indexOf(name) < at,
  )
}

async function say({ out }: Surroundings, words: string): Promise<ExitCode> {
  await out(`${words}\n`)
  return 0
}

const helpFor = ({ name, takes, help }: Command): string => `use-it ${name} ${takes}\n\n${help}`

async function overview(): Promise<string> {
  const { commands } = await import('./commands.ts')
  const width = Math.max(...commands.map(({ name, takes }) => `${name} ${takes}`.length))
  const lines = commands.map(({ name, takes, summary }) => `  ${`${name} ${takes}`.padEnd(width)}  ${summary}`)
  return [
    'use-it: check questionnaires, assess vouchers and policies, find the way to work with an overseas qualification.',
    '',
    ...lines,
    '',
    'Each command: --json for programs, --help for more. use-it --version says which one this is.',
    'Exit code 0: fine. 1: the input is wrong or the check fails. 2: it cannot work like this.',
  ].join('\n')
}
