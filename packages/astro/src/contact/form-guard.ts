import type { ContactNotice } from './contact-page.ts'
import type { Form } from './read-form.ts'
import { newStamp, openStamp, sealStamp, timingOf, type Stamp } from './stamp.ts'

export interface Guarded {
  /** Goes into the page that is shown next. */
  readonly stamp: Stamp
  /** Why this may not be a person. Nobody is turned away for it: the page comes again, with what was typed. */
  readonly notice: ContactNotice | null
}

/** Keeps machines that fill in every form they find from being a burden, without asking anybody to prove anything. */
export class FormGuard {
  readonly #key: Uint8Array
  readonly #purpose: string

  constructor(key: Uint8Array, purpose: 'contact' | 'word') {
    this.#key = key
    this.#purpose = purpose
  }

  sealed = (stamp: Stamp): string => sealStamp(this.#key, this.#purpose, stamp)

  check(form: Form, now: number): Guarded {
    const stamp = openStamp(this.#key, this.#purpose, form.get('stamp') ?? '')
    if (!stamp) return { stamp: newStamp(now), notice: 'old' }
    const timing = timingOf(stamp, now)
    if (timing === 'too-old') return { stamp: newStamp(now), notice: 'old' }
    if (timing === 'too-quick') return { stamp, notice: 'quick' }
    return { stamp, notice: (form.get(honeypot) ?? '') === '' ? null : 'robot' }
  }
}

/** A field that no reader sees. Its name is one that machines like to fill in. */
export const honeypot = 'website'
