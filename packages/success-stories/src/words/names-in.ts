/** The teller's real names, in every script that they are written in: from the restricted record, never from the story. */
export interface TellerNames {
  /** First names. They may be said where the teller allowed their first name. */
  readonly first: readonly string[]
  /** The family name and all others: said only where the full name is allowed. */
  readonly others: readonly string[]
}

/** What the teller may be called: `Identifiability['name']`. */
export type AllowedName = 'full-name' | 'first-name' | 'other-name' | 'nobody'

/**
 * Is the teller named here by a name they did not allow? `yes`: as a name is written. `maybe`: in small letters, as the word
 * that many names are too (hope, will, rose). Accents, marks that nobody sees and the signs between two names do not matter.
 */
export function namesIn(text: string, names: TellerNames, allowed: AllowedName): 'yes' | 'maybe' | 'no' {
  if (allowed === 'full-name') return 'no'
  const kept = allowed === 'first-name' ? names.others : [...names.first, ...names.others]
  const plain = folded(text)
  let found: 'maybe' | 'no' = 'no'
  for (const name of kept.map(folded)) {
    if (name === '') continue
    for (const [match] of plain.matchAll(wholeWord(name))) {
      if (isWrittenAsName(match)) return 'yes'
      found = 'maybe'
    }
  }
  return found
}

/** A file is named without spaces: a name of four letters or more counts inside a word too. */
export function namesInFile(fileName: string, names: TellerNames, allowed: AllowedName): boolean {
  if (namesIn(fileName, names, allowed) !== 'no') return true
  if (allowed === 'full-name') return false
  const kept = allowed === 'first-name' ? names.others : [...names.first, ...names.others]
  const plain = folded(fileName).toLowerCase()
  return kept
    .map((name) => folded(name).toLowerCase().replace(/\s+/g, ''))
    .some((name) => name.length > 3 && plain.replace(/[\s_.-]+/g, '').includes(name))
}

/** Letters that are one letter to a reader: Arabic, Urdu and Pashto keyboards give others for the same sign. */
const sameLetters: readonly (readonly [RegExp, string])[] = [
  [/[ىیېۍ]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ہھەۀة]/g, 'ه'],
  [/ٱ/g, 'ا'],
]

/** Without what a reader does not see: width, accents, Arabic vowel signs, joiners. */
function folded(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{Cf}\u0300-\u036f\u064b-\u065f\u0670\u0640]/gu, '')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
  return sameLetters.reduce((all, [letters, one]) => all.replace(letters, one), bare).trim()
}

function wholeWord(name: string): RegExp {
  const parts = name.split(/[\s-]+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${parts.join('[\\s._-]{1,3}')}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')
}

/** Scripts without capitals do not tell a name from a word. */
const isWrittenAsName = (match: string): boolean => {
  const [first = ''] = match
  return first.toLowerCase() === first.toUpperCase() || first !== first.toLowerCase()
}
