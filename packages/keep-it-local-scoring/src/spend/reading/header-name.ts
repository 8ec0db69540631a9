/**
 * A name with all that people write in different ways left out: `Supplier(Beneficiary) Name` is `supplierbeneficiaryname`.
 * A pound sign alone is a name too.
 */
export const headerKey = (header: string): string => {
  const key = unaccented(header)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return key === '' && header.includes('£') ? 'gbp' : key
}

/** `Supplier(T)` is the text that belongs to the code in `Supplier`. */
const textOfCode = /\s*(?:\(T\)|\sT)(?:\s\d)?\s*$/
export const isTextOfCode = (header: string): boolean => textOfCode.test(header)

/**
 * The keys by which a header may be known, the surest first: as it is; without what finance systems put around it
 * (`7. DEPARTMENT`, `Supplier Name(T)`, `Expense Area (CCC & NCC only)`, `Amount £`); and each half of a name in two
 * languages or of two names (`Swm / Amount`, `Directorate/Service`, `Cyflenwr | Supplier`).
 */
export function headerKeys(header: string): readonly string[] {
  const bare = header
    .replace(/^\s*(?:\d{1,2}[.)]\s|\*)\s*/, '')
    .replace(textOfCode, '')
    .replace(/\s*\((?:addl|amended|[^()]*\bonly)\)\s*$/i, '')
    .replace(/\s*\(?£\)?\s*$/, '')
  const halves = /[/\n|]/.test(bare) ? bare.split(/[/\n|]/) : []
  return [...new Set([header, bare, ...halves].map(headerKey))].filter((key) => key !== '')
}

/** The words of a header in small letters, between spaces: `InvoiceLine_NetAmount` is ` invoice line net amount `. */
export const headerWords = (header: string): string =>
  ` ${unaccented(header)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9£]+/g, ' ')
    .trim()} `

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
