import { z } from 'zod'
import { movedInOrder, withDrafts } from '../moving/archive.ts'

/** Raised when an older program could no longer read what is written. */
export const archiveVersion = 1

/** The folders below the data folder whose files go along: pictures and recordings of stories, and evidence of assessments. */
export const fileFolders = ['media', 'assessment-evidence'] as const
export type FileFolder = (typeof fileFolders)[number]

const headerName = 'use-it.json'
const manifestName = 'manifest.json'
export const partNames = { header: headerName, manifest: manifestName, settings: 'settings.json' } as const

export const ledgerParts = {
  withdrawals: 'ledger/withdrawals.ndjson',
  auditHead: 'ledger/audit-head.json',
  voucherHead: 'ledger/vouchers-head.json',
} as const

export const recordsOf = (slug: string): string => `records/${slug}.ndjson`
export const versionsOf = (slug: string): string => `versions/${slug}.ndjson`

/** Every part but the files, in the order in which they come. What is pointed at comes before what points. */
const fixedParts: readonly string[] = [
  headerName,
  ...Object.values(ledgerParts),
  partNames.settings,
  ...movedInOrder.map(recordsOf),
  ...withDrafts.map(versionsOf),
]

const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/

/** The file that a part is, or `null` when the part is not a file or its name could lead elsewhere. */
export function fileIn(part: string): { folder: FileFolder; name: string } | null {
  const [first, folder, name, ...rest] = part.split('/')
  const known = fileFolders.find((each) => each === folder)
  if (first !== 'files' || !known || name === undefined || rest.length > 0) return null
  return fileName.test(name) && !name.includes('..') ? { folder: known, name } : null
}

export const filePart = (folder: FileFolder, name: string): string => `files/${folder}/${name}`

/** Where a part belongs; -1 when it belongs nowhere. */
export function placeOf(part: string): number {
  if (part === manifestName) return fixedParts.length + 1
  return fileIn(part) ? fixedParts.length : fixedParts.indexOf(part)
}

const megabyte = 1024 * 1024
/** What one line, and one part that is read whole, may hold. Uploads are 12 MB at most. */
export const mostBytes = { line: 16 * megabyte, whole: 4 * megabyte, manifest: 128 * megabyte, file: 32 * megabyte }
export const mostParts = 1_000_000

/** The most bytes of a part; `null` for parts that are read line by line, which may be of any length. */
export function limitOf(part: string): number | null {
  if (part === manifestName) return mostBytes.manifest
  if (part.startsWith('files/')) return mostBytes.file
  return part.endsWith('.ndjson') ? null : mostBytes.whole
}

/** Read before the version is known to be ours: whatever else a newer one says. */
export const anyHeaderSchema = z.looseObject({
  format: z.literal('use-it-archive'),
  version: z.number().int().positive(),
})

export const headerSchema = z.strictObject({
  format: z.literal('use-it-archive'),
  version: z.literal(archiveVersion),
  city: z.string().min(1).max(100).meta({ description: 'The id of the city' }),
  exportedAt: z.iso.datetime().meta({ description: 'The moment of the picture that the records show' }),
})

export const manifestSchema = z.strictObject({
  parts: z.array(
    z.strictObject({
      name: z.string(),
      bytes: z.number().int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  notFound: z.array(z.string()).meta({ description: 'Files that a record names and that were not on the disk' }),
})

const id = z.string().regex(/^[0-9a-f]{24}$/)
export const rowSchema = z.looseObject({ id })
export const versionSchema = z.looseObject({
  parent: id,
  version: z.looseObject({}),
  createdAt: z.string(),
  updatedAt: z.string(),
})

export type ArchiveHeader = z.output<typeof headerSchema>
export type ArchiveManifest = z.output<typeof manifestSchema>
export type ManifestPart = ArchiveManifest['parts'][number]
