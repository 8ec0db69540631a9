import type { WholeArchive } from './output-schema.ts'

const told = [
  ['stories', 'stories'],
  ['story-texts', 'texts'],
  ['consents', 'consents'],
  ['submissions', 'interviews'],
  ['assessments', 'assessments'],
  ['users', 'accounts'],
] as const

/** What is in an archive, in a few lines. */
export function archiveForPeople(check: WholeArchive): string {
  const rows = Object.values(check.rows).reduce((sum, each) => sum + each, 0)
  const files = Object.values(check.files).reduce((sum, each) => sum + each, 0)
  const lines = [
    `Whole: ${check.city}, as it was on ${check.exportedAt}.`,
    `  ${rows} rows, of them ${told.map(([slug, name]) => `${check.rows[slug] ?? 0} ${name}`).join(', ')}`,
    `  ${files} files, ${Math.ceil(check.bytes / 1024)} kB in all`,
    `  ${check.withdrawals} withdrawals; ${check.audit.events} sealed audit events, ${check.audit.waiting} waiting; ${check.vouchers.entries} voucher entries`,
  ]
  const missing = check.notFound.length
  if (missing > 0)
    lines.push(
      `  ${missing} files were not on the disk when it was made: ${check.notFound.slice(0, 3).join(', ')}${missing > 3 ? ' …' : ''}`,
    )
  return lines.join('\n')
}
