import { z } from 'zod'

interface Said {
  readonly least: number
  readonly most: number
  /** What to do when there is too little. */
  readonly tooLittle: string
}

/** What a person wrote, without the null sign: a database may end the words there. */
export const said = ({ least, most, tooLittle }: Said) =>
  z
    .string()
    .transform((words) => words.replaceAll('\u0000', '').trim())
    .pipe(
      z
        .string()
        .min(least, { error: tooLittle })
        .max(most, { error: `Expected at most ${most} characters. Say it in fewer words.` }),
    )
