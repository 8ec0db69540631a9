import { found, moveHead, readPdfObjects, referencesIn, type Moved, type PdfObjects } from './read-pdf-objects.ts'

/**
 * Joins tagged PDFs that one template made into one, page after page: one tree of tags, one outline, each font and
 * picture once. Forms are set one by one and added, so that a pile of them takes the memory of one.
 */
export class PdfJoiner {
  readonly #chunks: string[] = []
  readonly #places = new Map<number, number>()
  readonly #known = new Map<string, number>()
  readonly #parts: Part[] = []
  #first: PdfObjects | undefined
  #length = 0
  #last = 0
  // What all parts share is written at the end and pointed to from the start.
  readonly #shared = { pages: this.#next(), tags: this.#next(), outline: this.#next() }

  /** Adds the pages of one PDF after those before. Throws on a PDF that Typst did not write. */
  add(pdf: Uint8Array): void {
    const read = readPdfObjects(pdf)
    if (!this.#first) this.#write((this.#first = read).preamble)
    const roots = rootsOf(read)
    const headOf = (number: number) => read.objects.get(number)?.head ?? ''
    const targets = new Map([
      [roots.tags, this.#shared.tags],
      [roots.outline, this.#shared.outline],
    ])
    const moved = this.#moved(targets)
    const apart = new Set([read.catalog, read.info, roots.metadata, roots.tags, roots.outline])
    const rest = this.#addLeaves(new Map([...read.objects].filter(([number]) => !apart.has(number))), targets, moved)
    for (const number of rest) targets.set(number, this.#next())
    const outline = headOf(roots.outline)
    const [entry, lastEntry] = [Number(found(/\/First (\d+)/, outline)), Number(found(/\/Last (\d+)/, outline))]
    const late = new Set([entry, lastEntry, roots.pages])
    for (const number of rest) {
      const { head, stream } = read.objects.get(number) ?? { head: '', stream: '' }
      if (!late.has(number)) this.#object(moved.reference(number), moveHead(head, moved) + stream)
    }
    const bodyOf = (number: number) => ({ number: moved.reference(number), head: moveHead(headOf(number), moved) })
    this.#parts.push({
      pages: bodyOf(roots.pages),
      entries: entry === lastEntry ? [bodyOf(entry)] : [bodyOf(entry), bodyOf(lastEntry)],
      tags: moveHead(headOf(roots.tags), moved),
      structParents: moved.structParent(Number(found(/\/ParentTreeNextKey (\d+)/, headOf(roots.tags)))),
      shift: moved.structParent(0),
    })
  }

  /** The whole PDF. Its title, language and metadata are those of the first part. */
  finish(): Uint8Array {
    const first = this.#first
    if (!first) throw new Error('Expected at least one PDF to join.')
    const parts = this.#parts
    const firsts = parts.map(({ entries }) => entries[0])
    const lasts = parts.map(({ entries }) => entries.at(-1))
    for (const [at, { pages, entries }] of parts.entries()) {
      this.#object(pages.number, withMore(pages.head, `/Parent ${this.#shared.pages} 0 R`))
      for (const entry of entries) {
        const previous = entry === firsts[at] && at > 0 ? `/Prev ${lasts[at - 1]?.number} 0 R ` : ''
        const next = entry === lasts[at] && at + 1 < parts.length ? `/Next ${firsts[at + 1]?.number} 0 R` : ''
        this.#object(entry.number, withMore(entry.head, previous + next))
      }
    }
    const kids = parts.map(({ pages }) => `${pages.number} 0 R`).join(' ')
    const count = sum(parts.map(({ pages }) => Number(found(/\/Count (\d+)/, pages.head))))
    this.#object(this.#shared.pages, `<<\n/Type /Pages\n/Count ${count}\n/Kids [${kids}]\n>>\n`)
    const ends = `/First ${firsts[0]?.number} 0 R\n/Last ${lasts.at(-1)?.number} 0 R`
    this.#object(this.#shared.outline, `<<\n/Type /Outlines\n${ends}\n/Count ${parts.length}\n>>\n`)
    this.#object(this.#shared.tags, this.#tagTree())

    const roots = rootsOf(first)
    const targets = new Map([
      [roots.pages, this.#shared.pages],
      [roots.tags, this.#shared.tags],
      [roots.outline, this.#shared.outline],
    ])
    const moved = { ...this.#moved(targets), structParent: (key: number) => key }
    const copy = (number: number): number => {
      const { head, stream } = first.objects.get(number) ?? { head: '', stream: '' }
      const target = this.#next()
      this.#object(target, moveHead(head, moved) + stream)
      return target
    }
    targets.set(roots.metadata, copy(roots.metadata))
    const [info, catalog] = [copy(first.info), copy(first.catalog)]
    return this.#ended(`/Root ${catalog} 0 R\n/Info ${info} 0 R\n${first.id}`)
  }

  /** Where the objects of the next part go. A table's cells are renamed, in an order that a search in a sorted list finds. */
  #moved(targets: ReadonlyMap<number, number>): Moved {
    const at = this.#parts.length
    const shift = this.#parts.at(-1)?.structParents ?? 0
    return {
      reference: (number) => {
        const target = targets.get(number)
        if (target === undefined) throw new Error(`Expected object ${number} in the PDF.`)
        return target
      },
      structParent: (key) => key + shift,
      cell: (name) => (at === 0 ? name : `V${String(at).padStart(4, '0')}${name}`),
    }
  }

  /**
   * Adds what points only to what is there already, from the leaves up: fonts, patterns, the drawing of a page. What
   * another part has brought is not repeated. Gives what is left: pages, tags and the outline point in circles.
   */
  #addLeaves(objects: PdfObjects['objects'], targets: Map<number, number>, moved: Moved): ReadonlySet<number> {
    const waiting = new Map([...objects].map(([number, { head }]) => [number, referencesIn(head)]))
    for (let before = Infinity; waiting.size < before;) {
      before = waiting.size
      for (const [number, needs] of waiting) {
        if (![...needs].every((need) => targets.has(need))) continue
        const { head, stream } = objects.get(number) ?? { head: '', stream: '' }
        const body = moveHead(head, moved) + stream
        const target = this.#known.get(body) ?? this.#object(this.#next(), body)
        this.#known.set(body, target)
        targets.set(number, target)
        waiting.delete(number)
      }
    }
    return new Set(waiting.keys())
  }

  #tagTree(): string {
    const lists = (pattern: RegExp) => this.#parts.map(({ tags }) => pattern.exec(tags)?.[1] ?? '').join(' ')
    const nums = this.#parts.map(({ tags, shift }) =>
      found(/\/Nums \[([^\]]*)\]/, tags).replace(
        /(\d+) (\d+ 0 R)/g,
        (_, key: string, target: string) => `${Number(key) + shift} ${target}`,
      ),
    )
    return (this.#parts[0]?.tags ?? '')
      .replace(/\/K \[[^\]]*\]/, () => `/K [${lists(/\/K \[([^\]]*)\]/)}]`)
      .replace(/\/Nums \[[^\]]*\]/, () => `/Nums [${nums.join(' ')}]`)
      .replace(/\/Names \[[^\]]*\]/, () => `/Names [${lists(/\/Names \[([^\]]*)\]/)}]`)
      .replace(/\/ParentTreeNextKey \d+/, () => `/ParentTreeNextKey ${this.#parts.at(-1)?.structParents ?? 0}`)
  }

  #next(): number {
    return (this.#last += 1)
  }

  #write(text: string): void {
    this.#chunks.push(text)
    this.#length += text.length
  }

  #object(number: number, body: string): number {
    this.#places.set(number, this.#length)
    this.#write(`${number} 0 obj\n${body}endobj\n\n`)
    return number
  }

  #ended(trailer: string): Uint8Array {
    const table = Array.from({ length: this.#last }, (_, at) => this.#places.get(at + 1) ?? 0)
    const rows = table.map((place) => `${String(place).padStart(10, '0')} 00000 n\r\n`).join('')
    const at = this.#length
    const size = this.#last + 1
    this.#write(`xref\n0 ${size}\n0000000000 65535 f\r\n${rows}`)
    this.#write(`trailer\n<<\n/Size ${size}\n${trailer}\n>>\nstartxref\n${at}\n%%EOF`)
    return new Uint8Array(Buffer.from(this.#chunks.join(''), 'latin1'))
  }
}

interface Top {
  readonly number: number
  readonly head: string
}

/** What of one part can be written only when all parts are known. */
interface Part {
  readonly pages: Top
  /** The first and the last entry of its outline. */
  readonly entries: readonly Top[]
  /** The root of its tags. */
  readonly tags: string
  readonly shift: number
  /** The first free number in the table from pages to tags. */
  readonly structParents: number
}

function rootsOf({ objects, catalog }: PdfObjects) {
  const head = objects.get(catalog)?.head ?? ''
  const root = (name: string) => Number(found(new RegExp(`/${name} (\\d+) 0 R`), head))
  return { pages: root('Pages'), tags: root('StructTreeRoot'), outline: root('Outlines'), metadata: root('Metadata') }
}

const withMore = (head: string, more: string): string => (more === '' ? head : head.replace('<<', () => `<<\n${more}`))
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
