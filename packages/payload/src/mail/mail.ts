/** One e-mail to one person. */
export interface Mail {
  /** Says what it is, for the name of its file and its Message-ID: the same one again is the same e-mail. */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one click ends it, for what goes to many. */
  readonly unsubscribe?: string
}

/** Why an e-mail did not leave. It names no address, because it is kept beside the job. */
export class MailFailed extends Error {
  /** The server says that there is no such mailbox: there is no use in trying again. */
  readonly isRefused: boolean

  constructor(reason: string, { isRefused = false } = {}) {
    super(reason)
    this.name = 'MailFailed'
    this.isRefused = isRefused
  }
}
