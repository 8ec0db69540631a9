import type { PublishedQuestionnaire, SealedSubmission } from '@use-it-cities/questionnaire-schema'
import type { Progress } from '../questionnaire/interview.ts'
import type { Database } from './database.ts'
import { lock, newKey, unlock, type Locked } from './locked.ts'

/** What is known of a draft without opening it: nothing about anybody. */
export interface DraftNote {
  readonly id: string
  readonly questionnaire: string
  readonly begunOn: string
  readonly part: number
  readonly parts: number
}
interface Draft extends DraftNote {
  readonly locked: Locked
}

/** A sealed interview that waits to be sent. Nobody can open it on this phone. */
export interface Waiting {
  readonly sealed: SealedSubmission
  readonly state: 'waiting' | 'refused'
}

export const keyOfVersion = ({ id, version }: { id: string; version: number }): string => `${id}@${version}`

/** Interviews that have begun, each locked with a key of its own. */
export class Drafts {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  notes(): Promise<readonly DraftNote[]> {
    return this.#database.all<Draft>('drafts')
  }

  /** Keeps the version with the first draft of it: an interview ends in the version it began with. */
  async begin(progress: Progress, published: PublishedQuestionnaire, part: number, parts: number): Promise<void> {
    const { interview } = progress
    const key = await newKey()
    const draft = await draftOf(key, progress, part, parts)
    await this.#database.change([
      ['keys', interview.id, key],
      ['questionnaires', keyOfVersion(interview.questionnaire), published],
      ['drafts', interview.id, draft],
    ])
  }

  /** Rejects when the phone is full, and when the browser has cleared the draft's key meanwhile. */
  async save(progress: Progress, part: number, parts: number): Promise<void> {
    const { id } = progress.interview
    const key = await this.#database.get<CryptoKey>('keys', id)
    if (!key) throw new Error('evicted')
    await this.#database.put('drafts', id, await draftOf(key, progress, part, parts))
  }

  /** Null when it cannot be opened any more. */
  async open(id: string): Promise<{ progress: Progress; published: PublishedQuestionnaire } | null> {
    const [draft, key] = await Promise.all([
      this.#database.get<Draft>('drafts', id),
      this.#database.get<CryptoKey>('keys', id),
    ])
    const published = draft && (await this.#database.get<PublishedQuestionnaire>('questionnaires', draft.questionnaire))
    if (!draft || !key || !published) return null
    try {
      return { progress: (await unlock(key, draft.locked)) as Progress, published }
    } catch {
      return null
    }
  }

  /** The key goes with it: what the disk still holds of the draft can never be read again. */
  delete(id: string): Promise<void> {
    return this.#database.change([
      ['keys', id, undefined],
      ['drafts', id, undefined],
    ])
  }

  /** From draft to outbox in one step: never both, never neither. */
  finish(sealed: SealedSubmission): Promise<void> {
    const waiting: Waiting = { sealed, state: 'waiting' }
    return this.#database.change([
      ['outbox', sealed.id, waiting],
      ['keys', sealed.id, undefined],
      ['drafts', sealed.id, undefined],
    ])
  }
}

async function draftOf(key: CryptoKey, progress: Progress, part: number, parts: number): Promise<Draft> {
  const { id, questionnaire, on } = progress.interview
  return { id, questionnaire: keyOfVersion(questionnaire), begunOn: on, part, parts, locked: await lock(key, progress) }
}
