import type { ParseArgsConfig } from 'node:util'
import type { ExitCode } from './refusal.ts'

/** Where a command writes, and what it needs from outside. */
export interface Surroundings {
  /** Waits while whoever reads is slow. */
  readonly out: (text: string) => Promise<void>
  readonly err: (text: string) => Promise<void>
  /** Now; the only clock there is. */
  readonly now: () => Date
}

export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>

export interface Command {
  /** As it is typed: `questionnaire check`. */
  readonly name: string
  /** What follows the name: `<definition> <responses>`; `<words>…` for one or more. */
  readonly takes: string
  /** What it takes, for the sentence about too many or too few; files when left out. */
  readonly noun?: 'file' | 'argument'
  readonly summary: string
  /** Everything about it, for `--help`. */
  readonly help: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly run: (positionals: readonly string[], values: Values, around: Surroundings) => Promise<ExitCode>
}

/** Paragraphs of help, one per line. */
export const text = (...lines: readonly string[]): string => lines.join('\n')
