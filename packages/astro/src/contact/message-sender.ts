import type { OutreachMessage } from '@use-it-cities/success-stories/outreach'
import { sealNote } from '@use-it-cities/questionnaire-schema/sealed'
import type { Forwarder } from '../research/forwarder.ts'
import type { Inbox } from '../research/inbox.ts'
import type { OutreachSite } from '../outreach/outreach-site.ts'

export interface MessageSenderSettings {
  readonly inbox: Inbox
  readonly forwarder: Forwarder
  readonly outreach: Pick<OutreachSite, 'intakeKey'>
  readonly log: (line: string) => void
}

/** `closed`: there is no key to seal to. `full`: no room on the disk. `failed`: anything else that went wrong. */
export type Sent = 'sent' | 'closed' | 'full' | 'failed'

/** Seals a message to the CMS and keeps it on the disk until the CMS has it. Nothing readable is ever written. */
export class MessageSender {
  readonly #settings: MessageSenderSettings

  constructor(settings: MessageSenderSettings) {
    this.#settings = settings
  }

  /** False while messages cannot be taken in. */
  get isOpen(): boolean {
    return this.#settings.outreach.intakeKey !== null
  }

  /** The message came before: its words make its id. */
  async isKnown(id: string): Promise<boolean> {
    return (await this.#settings.inbox.receiptOf(id)) !== null
  }

  /** On the disk when this says `sent`. */
  async send(message: OutreachMessage): Promise<Sent> {
    const { inbox, forwarder, outreach, log } = this.#settings
    if (!outreach.intakeKey) return 'closed'
    const { id, key: raw } = outreach.intakeKey
    try {
      // The id stands for the content, and says nothing about it.
      const kept = await inbox.keep(await sealNote({ id, raw }, message.id, message), message.id)
      if (!kept.ok && kept.error.code === 'full') return 'full'
      forwarder.kick()
      return 'sent'
    } catch (error) {
      log(`message not kept code=not-sealed ${error instanceof Error ? error.name : ''}`)
      return 'failed'
    }
  }
}
