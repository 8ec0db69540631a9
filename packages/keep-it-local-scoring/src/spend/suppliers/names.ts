const legalForms =
  'limited|ltd|plc|llp|lp|inc|cic|cio|community interest company|public limited company|limited liability partnership|uk|co|company|group'
    .split('|')
    .map((each) => each.split(' '))

/** A name with what people write in different ways left out: case, signs, `&`, a leading “The”, `Ltd` and its like. */
export function normalName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’`.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the (?=.)/, '')
  return withoutLegalWords(plain.replace(/(?<=.) in (?:administration|liquidation)$/, ''))
}

function withoutLegalWords(name: string): string {
  const words = name.split(' ')
  const isLast = (form: readonly string[]) =>
    words.length > form.length && form.every((word, at) => words[words.length - form.length + at] === word)
  for (let form = legalForms.find(isLast); form; form = legalForms.find(isLast)) words.length -= form.length
  return words.join(' ')
}

/** A number without the fraction that a spreadsheet gave it, and without the name of its register. */
const bareNumber = (cell: string): string =>
  cell
    .trim()
    .toUpperCase()
    .replace(/\.0+$/, '')
    .replace(/^(?:GB-(?:COH|CHC|SC|NIC)-|(?:REG\.? ?)?NO\.? ?(?=\d))/, '')
    .replace(/\s/g, '')

/** A company number with the noughts that spreadsheets drop: `7654321` is `07654321`. Empty for none, such as `N/A`. */
export function companyNumber(cell: string): string {
  const plain = bareNumber(cell).replaceAll('-', '')
  if (/^\d{4,8}$/.test(plain)) return /^0*$/.test(plain) ? '' : plain.padStart(8, '0')
  // A registered society: IP28777R.
  if (/^[A-Z]{2}\d{4,6}R$/.test(plain)) return plain
  return /^[A-Z]{2}\d{3,6}$/.test(plain) ? plain.slice(0, 2) + plain.slice(2).padStart(6, '0') : ''
}

/** A charity number of England and Wales (digits), Scotland (SC…) or Northern Ireland (NIC…). Empty for none. */
export function charityNumber(cell: string): string {
  const plain = bareNumber(cell).replaceAll('.', '').replace(/-\d+$/, '')
  return /^(SC|NIC)?\d{5,8}$/.test(plain) && !/^0*$/.test(plain) ? plain : ''
}

/**
 * An id of the council's own, unless it says that there is none, or is a word that many suppliers share. Without the noughts
 * that spreadsheets drop.
 */
export function ownId(cell: string): string {
  const plain = cell
    .trim()
    .toUpperCase()
    .replace(/^0*(\d+)(?:\.0+)?$/, '$1')
  return /\d/.test(plain) && plain !== '0' ? plain : ''
}
