/** One numbered object of a PDF: what it says of itself, and its bytes where it is a stream (one character each). */
export interface PdfObject {
  readonly head: string
  readonly stream: string
}

/** A PDF taken apart, with the numbers of the objects that hold it together. */
export interface PdfObjects {
  /** What stands before the first object. */
  readonly preamble: string
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly catalog: number
  readonly info: number
  /** `/ID […]` of the trailer. */
  readonly id: string
}

/**
 * Takes a PDF apart as Typst writes it: plain objects, one table of where they are, no encryption. Throws on any other
 * kind, so that a new version which writes differently is found out at once.
 */
export function readPdfObjects(pdf: Uint8Array): PdfObjects {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const tableAt = Number(found(/startxref\s+(\d+)\s+%%EOF\s*$/, text.slice(-64)))
  const table = text.slice(tableAt)
  const places = [...table.matchAll(/^(\d{10}) \d{5} n/gm)].map(([, place]) => Number(place)).toSorted((a, b) => a - b)
  const objects = new Map(places.map((place, at) => readObject(text.slice(place, places[at + 1] ?? tableAt))))
  return {
    preamble: text.slice(0, places[0]),
    objects,
    catalog: Number(found(/\/Root (\d+) 0 R/, table)),
    info: Number(found(/\/Info (\d+) 0 R/, table)),
    id: found(/(\/ID \[[^\]]*\])/, table),
  }
}

function readObject(text: string): [number, PdfObject] {
  const number = Number(found(/^(\d+) 0 obj\n/, text))
  const body = text.slice(text.indexOf('\n') + 1, text.lastIndexOf('endobj'))
  const streamAt = body.indexOf('>>\nstream\n')
  if (streamAt < 0) return [number, { head: body, stream: '' }]
  return [number, { head: body.slice(0, streamAt + 3), stream: body.slice(streamAt + 3) }]
}

/** The first group of a pattern that must be there. */
export function found(pattern: RegExp, text: string): string {
  const group = pattern.exec(text)?.[1]
  if (group === undefined) throw new Error(`Expected ${String(pattern)} in the PDF and found: ${text.slice(0, 80)}`)
  return group
}

/** What of an object's head may have to change when it moves into another PDF. */
export interface Moved {
  readonly reference: (number: number) => number
  /** A page's or a mark's place in the table that leads to its tag. */
  readonly structParent: (key: number) => number
  /** The name by which the cells of a table find their heading. */
  readonly cell: (name: string) => string
}

const parts = /\\[^]|\((U\d+x\d+y\d+)\)|[()]|(\/StructParents?) (\d+)|(\d+) 0 R\b/g

/** The head with everything moved. What stands inside a text (in brackets, which may nest) stays as it is. */
export function moveHead(head: string, { reference, structParent, cell }: Moved): string {
  let depth = 0
  return head.replace(parts, (all, name?: string, key?: string, parent?: string, number?: string) => {
    if (all === '(') depth += 1
    else if (all === ')') depth -= 1
    if (depth > 0) return all
    if (name !== undefined) return `(${cell(name)})`
    if (key !== undefined) return `${key} ${structParent(Number(parent))}`
    return number === undefined ? all : `${reference(Number(number))} 0 R`
  })
}

/** The numbers of the objects that a head points to. */
export function referencesIn(head: string): ReadonlySet<number> {
  const numbers = new Set<number>()
  const reference = (number: number) => {
    numbers.add(number)
    return number
  }
  moveHead(head, { reference, structParent: (key) => key, cell: (name) => name })
  return numbers
}
