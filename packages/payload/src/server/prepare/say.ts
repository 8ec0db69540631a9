/** One step of preparing, for whoever shows the progress to a person. */
export interface Step {
  readonly step: 'folder' | 'database' | 'withdrawals' | 'content' | 'administrator' | 'ready' | 'failed'
  /** One sentence. */
  readonly message: string
  /** Who the first administrator is and the file that holds the password. The password itself is never in a log. */
  readonly administrator?: { readonly email: string; readonly file: string }
}

export type Say = (step: Step) => void

/** One JSON object a line on standard output: easy to show, easy to read by another program. */
export const sayAsJson: Say = (step) => {
  process.stdout.write(`${JSON.stringify(step)}\n`)
}
