import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalDate, Result } from '@use-it-cities/core'
import type { Publication, PublishedQuestionnaire } from '@use-it-cities/questionnaire-schema'
import { coalesced } from '../feed/coalesced.ts'
import { fetchFeed, type SignedBytes } from '../feed/fetch-feed.ts'
import type { Refusal } from '../feed/refused.ts'
import { readSnapshot, writeSnapshot } from '../feed/snapshot-file.ts'
import { readyQuestionnaire, type ReadyQuestionnaire } from '../questionnaire/ready-questionnaire.ts'
import { checkPublication } from './check-publication.ts'

export interface PublicationClientSettings {
  readonly folder: string
  readonly city: string
  /** `…/api/research` of the CMS. */
  readonly researchUrl: string
  readonly feedKey: string
  readonly publicKey: string
  readonly timeoutMs: number
  readonly log: (line: string) => void
}

const mostBytes = 16_000_000

/**
 * Keeps the last good publication of questionnaires: in memory, on disk, and checked each time it is read. The one
 * before stays as long as it has a version that the new one lacks, so that an interview ends in the version it began.
 */
export class PublicationClient {
  readonly #settings: PublicationClientSettings
  #publication: Publication | null = null
  #signed: SignedBytes | null = null
  #open: readonly ReadyQuestionnaire[] = []
  #before: readonly ReadyQuestionnaire[] = []
  #complaint = ''

  /** Fetch, check, swap. Calls are coalesced: see `coalesced`. */
  readonly refresh: () => Promise<Result<{ revision: number }, Refusal>>

  private constructor(settings: PublicationClientSettings) {
    this.#settings = settings
    this.refresh = coalesced(() => this.#fetchAndSwap())
  }

  static async open(settings: PublicationClientSettings): Promise<PublicationClient> {
    await mkdir(settings.folder, { recursive: true })
    const client = new PublicationClient(settings)
    for (const [name, show] of [
      ['research-before.signed', (known: Publication) => (client.#before = client.#compiled(known))],
      ['research.signed', (known: Publication, signed: SignedBytes) => client.#show(known, signed)],
    ] as const) {
      const saved = await readSnapshot(join(settings.folder, name))
      const checked = saved && checkPublication(saved, { ...settings, last: null })
      if (saved && checked?.ok) show(checked.value, saved)
      else if (checked?.ok === false) settings.log(`publication on disk refused code=${checked.error.code}`)
    }
    return client
  }

  get publication(): Publication | null {
    return this.#publication
  }

  /** Rises with every change, for what is made from it. */
  get revision(): number {
    return this.#publication?.revision ?? 0
  }

  /** Questionnaires that are open on a day, in the order of the CMS. */
  openOn(day: LocalDate): readonly ReadyQuestionnaire[] {
    return this.#open.filter(({ published }) => isOpen(published, day))
  }

  /** The version an interview began with, also when a newer one has taken its place since. */
  version(id: string, version: number): ReadyQuestionnaire | null {
    return (
      [...this.#open, ...this.#before].find(
        ({ definition }) => definition.id === id && definition.version === version,
      ) ?? null
    )
  }

  async #fetchAndSwap(): Promise<Result<{ revision: number }, Refusal>> {
    const { researchUrl, feedKey: key, timeoutMs, ...expected } = this.#settings
    const came = await fetchFeed({ url: `${researchUrl}/publication`, key, timeoutMs, mostBytes })
    if (!came.ok) {
      this.#complain(came.error)
      return came
    }
    const checked = checkPublication(came.value, { ...expected, last: this.#publication?.revision ?? null })
    if (!checked.ok) {
      const isSame = checked.error.code === 'feed-older' && came.value.signature === this.#signed?.signature
      if (isSame && this.#publication) return { ok: true, value: { revision: this.#publication.revision } }
      this.#complain(checked.error)
      return checked
    }
    this.#complaint = ''
    await this.#take(checked.value, came.value)
    return { ok: true, value: { revision: checked.value.revision } }
  }

  async #take(publication: Publication, signed: SignedBytes): Promise<void> {
    const { folder, log } = this.#settings
    const [before, beforeSigned] = [this.#open, this.#signed]
    this.#show(publication, signed)
    const isLeaving = before.some(
      ({ definition: { id, version } }) => !this.#open.some((each) => isVersion(each, id, version)),
    )
    if (isLeaving) this.#before = before
    try {
      if (isLeaving && beforeSigned) await writeSnapshot(beforeSigned, join(folder, 'research-before.signed'))
      await writeSnapshot(signed, join(folder, 'research.signed'))
    } catch (error) {
      log(`publication not written code=disk ${error instanceof Error ? error.message : ''}`)
    }
  }

  /** One line for one trouble, however often it is met: the site asks every minute. */
  #complain({ code, detail }: Refusal): void {
    const complaint = `publication refused code=${code} ${detail}`
    if (complaint !== this.#complaint) this.#settings.log(complaint)
    this.#complaint = complaint
  }

  #show(publication: Publication, signed: SignedBytes): void {
    this.#publication = publication
    this.#signed = signed
    this.#open = this.#compiled(publication)
  }

  #compiled(publication: Publication): readonly ReadyQuestionnaire[] {
    return publication.questionnaires.flatMap((published) => {
      const ready = readyQuestionnaire(published)
      if (ready.ok) return [ready.value]
      const { id, version } = published.definition
      this.#settings.log(`questionnaire left out code=bad-definition id=${id} version=${version}`)
      return []
    })
  }
}

const isVersion = ({ definition }: ReadyQuestionnaire, id: string, version: number) =>
  definition.id === id && definition.version === version

export const isOpen = ({ opensOn, closesOn }: PublishedQuestionnaire, day: LocalDate): boolean =>
  opensOn <= day && (closesOn === null || day <= closesOn)
