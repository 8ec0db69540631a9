/** 0: fine. 1: the input is wrong, or the check fails. 2: used in a way that cannot work. */
export type ExitCode = 0 | 1 | 2

/** Why a command stops, in words for the person at the terminal. Thrown inside the program only. */
export class Refusal extends Error {
  readonly exitCode: ExitCode
  constructor(exitCode: 1 | 2, ...lines: readonly string[]) {
    super(lines.join('\n'))
    this.exitCode = exitCode
  }
}

/** Wrong input: which file and where in it, what was expected, what came, and an example of the right form. */
export const wrongInput = (where: string, sentence: string): Refusal => new Refusal(1, `${where}: ${sentence}`)

/** Wrong use: says how to use it. */
export const misuse = (sentence: string, hint = 'See: use-it --help'): Refusal => new Refusal(2, sentence, hint)

/** What came, cut short and without characters that would move the cursor. */
export function shown(received: string, most = 60): string {
  const clean = received.replace(/\p{Cc}/gu, (character) => JSON.stringify(character).slice(1, -1))
  const characters = [...clean]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : clean
}
