import { tellerOpenedSchema, tellerSaidSchema } from '@use-it-cities/success-stories/schema'
import type {
  TellerOpen,
  TellerOpened,
  TellerReceipt,
  TellerSaid,
  TellerSay,
} from '@use-it-cities/success-stories/teller'
import { callCms, type CmsAddress, type CmsAnswer } from '../research/call-cms.ts'

/** What came back, or the status that came instead; null when nobody answered. */
export type Heard<Answer> =
  { readonly ok: true; readonly value: Answer } | { readonly ok: false; readonly status: number | null }

interface Schema<Answer> {
  safeParse(value: unknown): { success: true; data: Answer } | { success: false }
}

/** A paper of a page or two is far smaller. */
const mostPdfBytes = 3_000_000

/** The calls about tellers. Only a whole answer in the agreed shape counts: a proxy's friendly 200 says nothing. */
export class TellerCms {
  readonly #cms: CmsAddress

  constructor(cms: CmsAddress) {
    this.#cms = cms
  }

  async open(body: TellerOpen): Promise<Heard<TellerOpened>> {
    return heard<TellerOpened>(await callCms(this.#cms, '/open', body), tellerOpenedSchema)
  }

  async say(body: TellerSay): Promise<Heard<TellerSaid>> {
    return heard<TellerSaid>(await callCms(this.#cms, '/say', body), tellerSaidSchema)
  }

  /** The receipt of a take-down as a PDF; null when there is none to be had now. */
  async receipt(body: TellerReceipt): Promise<Uint8Array | null> {
    const answer = await callCms(this.#cms, '/gone.pdf', body, mostPdfBytes)
    return answer?.status === 200 && answer.type === 'application/pdf' ? answer.bytes : null
  }
}

function heard<Answer>(answer: CmsAnswer | null, schema: Schema<Answer>): Heard<Answer> {
  if (!answer) return { ok: false, status: null }
  const parsed = schema.safeParse(jsonOf(answer))
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, status: answer.status }
}

const jsonOf = ({ bytes }: CmsAnswer): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
