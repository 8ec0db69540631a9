import type { ArchiveProblemCode, ArchiveProblemParams } from './problem.ts'

const again = 'Use another copy of the archive.'

const sentences: Readonly<Record<ArchiveProblemCode, (params: ArchiveProblemParams) => string>> = {
  'not-encrypted': () => 'Expected an archive as `use-it data export` writes it; this is another kind of file.',
  'key-unusable': () =>
    'Expected a passphrase of at least 12 characters, or a key that begins with age1 (to lock) or AGE-SECRET-KEY-1 (to open).',
  'wrong-key': () => 'The archive does not open with this passphrase or key. Use the one it was locked with.',
  damaged: () => `The archive was changed or cut short: it cannot be opened to its end. ${again}`,
  'not-use-it': () => 'The file opens, but there is no archive of USE-IT in it. Choose the file that was exported.',
  newer: ({ version, knows }) =>
    `The archive is of version ${version}; this program reads versions up to ${knows}. Update USE-IT, then try again.`,
  'part-unknown': ({ part }) => `There is a part in it that does not belong there: ${part}. ${again}`,
  'part-misplaced': ({ part }) => `The part ${part} is there twice or in the wrong place. ${again}`,
  'part-too-large': ({ part, most }) => `The part ${part} is larger than it may be (${most} bytes). ${again}`,
  'part-changed': ({ part }) =>
    `The part ${part} is not what the archive says of it: it was changed or swapped. ${again}`,
  'part-missing': ({ part }) => `The part ${part} is missing. ${again}`,
  'part-unreadable': ({ part, line }) =>
    `The part ${part} cannot be read${line === undefined ? '' : ` (line ${line})`}. ${again}`,
  'audit-broken': ({ because, seal }) =>
    `The audit log in it is not whole (${because}, seal ${seal}). Tell the safeguarding lead before you use it.`,
  'vouchers-broken': ({ because, seq }) =>
    `The voucher ledger in it is not whole (${because}, entry ${seq}). Tell whoever answers for the budget before you use it.`,
  'withdrawal-missing': ({ story }) =>
    `The story ${story} was taken down and the list of withdrawals in the archive does not say so. ${again}`,
}

/** The sentence for a person. What came from the archive is cut short and has no control characters. */
export function archiveSentence(code: ArchiveProblemCode, params: ArchiveProblemParams = {}): string {
  const clean = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shown(value) : value])
  return sentences[code](Object.fromEntries(clean) as ArchiveProblemParams)
}

const shown = (text: string) => {
  const clean = text.replaceAll(/\p{C}/gu, '?')
  return clean.length > 80 ? `${clean.slice(0, 80)}…` : clean
}
