import type { PublishedQuestionnaire, SealedSubmission } from '@use-it-cities/questionnaire-schema'
import type { Progress } from '../questionnaire/interview.ts'
import type { Database } from './database.ts'
import { deleteKey, keptKey, namesOfKeys, newKey } from './kept-keys.ts'
import { lock, unlock, type Locked } from './locked.ts'

/** What is known of a draft without opening it: nothing about anybody. */
export interface DraftNote {
  readonly id: string
  readonly questionnaire: string
  readonly begunOn: string
  readonly part: number
  readonly parts: number
}
type Place = Pick<DraftNote, 'part' | 'parts'>
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
  /** Drafts that were on this phone since the page was opened. */
  readonly #known = new Set<string>()

  constructor(database: Database) {
    this.#database = database
  }

  notes(): Promise<readonly DraftNote[]> {
    return this.#database.all<Draft>('drafts')
  }

  /** Keeps the version with the first draft of it: an interview ends in the version it began with. */
  async begin(progress: Progress, published: PublishedQuestionnaire, place: Place): Promise<void> {
    const { interview } = progress
    const key = await newKey(interview.id)
    const draft = await draftOf(key, progress, place)
    await this.#database.change([
      ['questionnaires', keyOfVersion(interview.questionnaire), published],
      ['drafts', interview.id, draft],
    ])
    this.#known.add(interview.id)
  }

  /**
   * Rejects when the phone is full. When the browser has cleared the draft meanwhile it is made anew from what is on the
   * screen, and `evicted` says that older ones may be gone. What another window has finished stays finished.
   */
  async save(progress: Progress, published: PublishedQuestionnaire, place: Place): Promise<void> {
    const { id } = progress.interview
    const [key, isFinished] = await Promise.all([keptKey(id), this.#database.get('settings', finishedMark(id))])
    if (isFinished) return
    if (key) return this.#database.put('drafts', id, await draftOf(key, progress, place))
    const wasHere = this.#known.has(id)
    await this.begin(progress, published, place)
    if (wasHere) throw new Error('evicted')
  }

  /** Null when it cannot be opened any more. */
  async open(id: string): Promise<{ progress: Progress; published: PublishedQuestionnaire } | null> {
    const [draft, key] = await Promise.all([this.#database.get<Draft>('drafts', id), keptKey(id)])
    const published = draft && (await this.#database.get<PublishedQuestionnaire>('questionnaires', draft.questionnaire))
    if (!draft || !key || !published) return null
    this.#known.add(id)
    try {
      return { progress: (await unlock(key, draft.locked)) as Progress, published }
    } catch {
      return null
    }
  }

  /** The key goes first: what the disk still holds of the draft cannot be read any more. */
  async delete(id: string): Promise<void> {
    await deleteKey(id)
    await this.#database.put('drafts', id, undefined)
  }

  /**
   * From draft to outbox in one step: never both, never neither; then the key of the draft goes. What another window has finished already stays as it is:
   * the first one counts.
   */
  async finish(sealed: SealedSubmission): Promise<void> {
    const waiting: Waiting = { sealed, state: 'waiting' }
    const mark = finishedMark(sealed.id)
    if (await this.#database.get('settings', mark)) return
    await this.#database.change([
      ['settings', mark, true],
      ['outbox', sealed.id, waiting],
      ['drafts', sealed.id, undefined],
    ])
    await deleteKey(sealed.id).catch(() => undefined)
  }

  /** Keys that stayed, as when the battery ran out between the two. */
  async tidy(): Promise<void> {
    for (const id of await namesOfKeys())
      if (await this.#database.get('settings', finishedMark(id))) await deleteKey(id)
  }
}

const finishedMark = (id: string): string => `finished ${id}`

async function draftOf(key: CryptoKey, progress: Progress, place: Place): Promise<Draft> {
  const { id, questionnaire, on } = progress.interview
  return { id, questionnaire: keyOfVersion(questionnaire), begunOn: on, ...place, locked: await lock(key, progress) }
}
