import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@use-it-cities/core'
import type { SealedSubmission } from '@use-it-cities/questionnaire-schema'
import { sealedSubmissionSchema } from '@use-it-cities/questionnaire-schema/schema'
import { noFile } from '../feed/snapshot-file.ts'
import { writeAtomically } from '../feed/write-atomically.ts'

export type NotKept =
  /** Other content came under this id before. */
  | 'other-content'
  /** The disk, or what this site may keep, is full. */
  | 'full'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const dayMs = 86_400_000
const leastFreeBytes = 20_000_000

export interface InboxSettings {
  /** The folder the three folders of this inbox lie in. */
  readonly folder: string
  /** What waits here, as a line of the log calls it. */
  readonly what: 'interview' | 'message'
  /** Nobody signs in to send anything, so what strangers can make this site keep has an end. */
  readonly mostWaitingBytes: number
  /** How long what was sent is recognised when it is sent again. */
  readonly receiptDays?: number | undefined
  /** How long something may wait before it is deleted; null while nothing was promised, and it waits without end. */
  readonly mostDays?: (() => number | null) | undefined
  readonly log: (line: string) => void
  /** Another way to write, for tests of a full disk. */
  readonly write?: typeof writeAtomically | undefined
  /** Milliseconds since 1970, as the dates of files are; another clock for tests. */
  readonly now?: () => number
}

/**
 * Sealed interviews or messages that wait for the CMS, one file each, and receipts: the digest of what came under an id,
 * so that the same thing sent again is recognised after it was passed on. Nothing in either can be read without the key
 * of the CMS.
 */
export class Inbox {
  readonly #folder: string
  readonly #receipts: string
  readonly #aside: string
  readonly #what: InboxSettings['what']
  readonly #mostWaitingBytes: number
  readonly #receiptDays: number
  readonly #mostDays: () => number | null
  readonly #log: (line: string) => void
  readonly #write: typeof writeAtomically
  readonly #busy = new Map<string, Promise<unknown>>()
  readonly #now: () => number
  #waitingBytes = 0
  #late: ReadonlySet<string> = new Set()
  #tidiedAt: number

  private constructor({
    folder,
    what,
    mostWaitingBytes,
    receiptDays = 60,
    mostDays = () => null,
    log,
    write = writeAtomically,
    now = Date.now,
  }: InboxSettings) {
    this.#folder = join(folder, 'inbox')
    this.#receipts = join(folder, 'receipts')
    this.#aside = join(folder, 'set-aside')
    this.#what = what
    this.#mostWaitingBytes = mostWaitingBytes
    this.#receiptDays = receiptDays
    this.#mostDays = mostDays
    this.#log = log
    this.#write = write
    this.#now = now
    this.#tidiedAt = now()
  }

  static async open(settings: InboxSettings): Promise<Inbox> {
    const inbox = new Inbox(settings)
    for (const each of [inbox.#folder, inbox.#receipts, inbox.#aside])
      await mkdir(each, { recursive: true, mode: 0o700 })
    await inbox.#tidy()
    await inbox.#writeMissingReceipts()
    return inbox
  }

  /**
   * Keeps what is sealed: on the disk when this returns. The same again is kept once. `digest` says what the same
   * is where sealing gives other bytes each time.
   */
  async keep(
    sealed: SealedSubmission,
    digest = digestOf(sealed),
  ): Promise<Result<'kept' | 'known', { code: NotKept }>> {
    const id = sealed.id.toLowerCase()
    return this.#oneByOne(id, async () => {
      const known = await this.#receipt(id)
      if (known !== null) return known === digest ? ok('known') : fail({ code: 'other-content' })
      const text = JSON.stringify(sealed)
      if (!(await this.#hasRoom(text.length))) return fail({ code: 'full' })
      const path = join(this.#folder, `${id}.json`)
      try {
        await this.#write(path, text)
        this.#waitingBytes += text.length
        await this.#write(join(this.#receipts, id), digest)
      } catch (error) {
        // The sender hears that nothing was kept: so nothing is, also when only the receipt failed.
        await this.remove(id)
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
        this.#log(`${this.#what} not kept code=${code}`)
        if (code === 'ENOSPC' || code === 'EDQUOT') return fail({ code: 'full' })
        throw error
      }
      return ok('kept')
    })
  }

  /** What came under an id before; null when nothing did. */
  receiptOf(id: string): Promise<string | null> {
    return this.#receipt(id.toLowerCase())
  }

  /** Ids of what waits, in no order. Asked for with every round of passing on, so a day's tidying is done here. */
  async waiting(): Promise<readonly string[]> {
    if (Math.abs(this.#now() - this.#tidiedAt) >= dayMs) {
      await this.#tidyReceipts()
      await this.#tidyLate()
    }
    const names = await readdir(this.#folder)
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  }

  /** Reads one back. What cannot be understood is set aside for a person to look at, and null comes. */
  async read(id: string): Promise<SealedSubmission | null> {
    const path = join(this.#folder, `${id}.json`)
    const text = await readFile(path, 'utf8').catch(noFile)
    if (text === null) return null
    const parsed = sealedSubmissionSchema.safeParse(jsonFrom(text))
    if (parsed.success && parsed.data.id.toLowerCase() === id) return parsed.data as SealedSubmission
    await rename(path, join(this.#aside, `${id}.json`))
    this.#log(`${this.#what} set aside code=not-readable: a file of the inbox is damaged, see the folder set-aside`)
    return null
  }

  /** The CMS has it: this copy goes. */
  async remove(id: string): Promise<void> {
    const path = join(this.#folder, `${id}.json`)
    const size = await stat(path).then(
      (found) => found.size,
      () => 0,
    )
    await rm(path, { force: true })
    this.#waitingBytes = Math.max(0, this.#waitingBytes - size)
  }

  async #receipt(id: string): Promise<string | null> {
    return uuid.test(id) ? readFile(join(this.#receipts, id), 'utf8').catch(noFile) : null
  }

  async #hasRoom(bytes: number): Promise<boolean> {
    if (this.#waitingBytes + bytes > this.#mostWaitingBytes) return false
    const disk = await statfs(this.#folder)
    return disk.bavail * disk.bsize > leastFreeBytes + bytes
  }

  /** A file beside, left by a power cut, was never acknowledged: it goes. Old receipts go too. */
  async #tidy(): Promise<void> {
    for (const folder of [this.#folder, this.#receipts])
      for (const name of await readdir(folder)) {
        const path = join(folder, name)
        const { size } = await stat(path)
        if (name.endsWith('.tmp')) await rm(path, { force: true })
        else if (folder === this.#folder) this.#waitingBytes += size
      }
    await this.#tidyReceipts()
    await this.#tidyLate()
  }

  async #tidyReceipts(): Promise<void> {
    this.#tidiedAt = this.#now()
    for (const name of await readdir(this.#receipts)) {
      const path = join(this.#receipts, name)
      if ((await this.#ageOf(path)) > this.#receiptDays * dayMs) await rm(path, { force: true })
    }
  }

  /**
   * What has waited for as long as was promised goes, whoever did not come for it. Only what two looks a day apart find
   * late: a clock that is wrong for a while deletes nothing. So the first look is two days early.
   */
  async #tidyLate(): Promise<void> {
    const most = this.#mostDays()
    const latest = most === null ? Infinity : (most - 2) * dayMs
    const late = new Set<string>()
    let dropped = 0
    for (const folder of [this.#folder, this.#aside])
      for (const name of await readdir(folder)) {
        const path = join(folder, name)
        if ((await this.#ageOf(path)) <= latest) continue
        if (!this.#late.has(path)) {
          late.add(path)
          continue
        }
        await (folder === this.#folder ? this.remove(name.slice(0, -'.json'.length)) : rm(path, { force: true }))
        dropped += 1
      }
    this.#late = late
    if (dropped > 0) this.#log(`${this.#what} deleted code=too-late count=${dropped} the CMS did not take it in time`)
  }

  /** Milliseconds since it was written; zero when it is gone. */
  async #ageOf(path: string): Promise<number> {
    const writtenAt = await stat(path).then(({ mtimeMs }) => mtimeMs, noFile)
    return writtenAt === null ? 0 : this.#now() - writtenAt
  }

  /** After a power cut between the two files of one id. */
  async #writeMissingReceipts(): Promise<void> {
    for (const id of await this.waiting()) {
      if ((await this.#receipt(id)) !== null) continue
      const sealed = await this.read(id)
      if (sealed) await this.#write(join(this.#receipts, id), digestOf(sealed))
    }
  }

  /** Two copies of the same that come at the same moment are looked at one after the other. */
  async #oneByOne<Answer>(id: string, run: () => Promise<Answer>): Promise<Answer> {
    const before = this.#busy.get(id) ?? Promise.resolve()
    const mine = before.catch(() => undefined).then(run)
    this.#busy.set(id, mine)
    try {
      return await mine
    } finally {
      if (this.#busy.get(id) === mine) this.#busy.delete(id)
    }
  }
}

const digestOf = ({ key, enc, ciphertext }: SealedSubmission): string =>
  createHash('sha256').update(`${key} ${enc} ${ciphertext}`).digest('base64url')

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
