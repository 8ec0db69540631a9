import type { IncomingMessage } from 'node:http'
import { isGeneric, kitRequest } from './kit-request.ts'
import type { KitPrinter } from './kit-printer.ts'
import { OneAtATime } from './one-at-a-time.ts'
import type { ResolvedKit } from '../champion/resolve-champion.ts'
import type { CitySite } from '../server/city-site.ts'
import { DeviceLimit, SharedLimit } from '../server/device-limit.ts'
import { PageStore, storedFile, type StoredPage } from '../server/page-store.ts'

export interface KitFilesSettings {
  readonly site: CitySite
  readonly printer: KitPrinter
  readonly trustsProxy: boolean
  /** What every answer carries. */
  readonly headers: Readonly<Record<string, string>>
}

/** `changed`: what may be shown is another than when it was asked for, and the address has to be looked up again. */
export type KitAnswer = StoredPage | 'changed' | 'too-many' | 'cannot'

/** Files wait for their turn; more than these would wait longer than a reader does. */
const mostWaiting = 30
/** Beside the pages, so that papers never push a page out. */
const mostBytes = 48 * 1024 * 1024

/** Pictures and papers of stories: made when somebody first asks, kept as long as a page is, gone with the story. */
export class KitFiles {
  readonly store = new PageStore(mostBytes)
  readonly #settings: KitFilesSettings
  readonly #queue = new OneAtATime(mostWaiting)
  readonly #limit: DeviceLimit
  readonly #all = new SharedLimit({ times: 240, seconds: 60 })
  readonly #making = new Map<string, Promise<KitAnswer>>()

  constructor(settings: KitFilesSettings) {
    this.#settings = settings
    this.#limit = new DeviceLimit(settings.trustsProxy, { times: 60, seconds: 60 })
  }

  async file(request: IncomingMessage, path: string, resolved: ResolvedKit): Promise<KitAnswer> {
    const { era } = this.#settings.site
    const name = isGeneric(resolved) && resolved.kind === 'card' ? `${resolved.language} ${resolved.shape}` : path
    const known = this.store.get(era, name)
    if (known) return known
    const making = this.#making.get(`${era} ${name}`)
    if (making) return making
    // Only making costs: who asks for what is there is not counted.
    if (!(await this.#limit.take(request)) || !(await this.#all.take())) return 'too-many'
    return this.#making.get(`${era} ${name}`) ?? this.#make(era, name, path, resolved)
  }

  async #make(era: string, name: string, path: string, resolved: ResolvedKit): Promise<KitAnswer> {
    const made = this.#queue.run(() => this.#print(era, path, resolved))
    if (!made) return 'too-many'
    this.#making.set(`${era} ${name}`, made)
    try {
      const answer = await made
      if (typeof answer !== 'string') this.store.put(era, this.#settings.site.era, name, answer)
      return answer
    } finally {
      this.#making.delete(`${era} ${name}`)
    }
  }

  /** A story can be taken down while its paper waits or is made. */
  async #print(era: string, path: string, resolved: ResolvedKit): Promise<KitAnswer> {
    const { site, printer, headers } = this.#settings
    if (site.era !== era) return 'changed'
    const context = site.context(path, '', resolved)
    const wanted = kitRequest(context, resolved)
    const bytes = wanted && (await printer.make(context.city, wanted))
    if (site.era !== era) return 'changed'
    if (!bytes) return 'cannot'
    const isCard = resolved.kind === 'card'
    const what = resolved.kind === 'card' ? resolved.shape : resolved.paper
    const name = `${what}-${resolved.language}.${isCard ? 'jpg' : 'pdf'}`
    return storedFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      ...headers,
      'content-type': isCard ? 'image/jpeg' : 'application/pdf',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'public, max-age=0, must-revalidate',
      // A search engine would keep a copy after the story is gone.
      'x-robots-tag': 'noindex, noarchive',
    })
  }
}
