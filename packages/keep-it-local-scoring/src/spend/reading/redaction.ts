/** The word itself, in the ways in which it is misspelt. `Redactive` is the name of a company. */
const marked =
  /redact(?!iv)|\b(?:re+da?ce?te?d|redated|redcated|dedacted|rdacted)\b|^\W*r e d a c t|\*{3,}|^[^\w#]*[x#]{3,}[^\w#]*$/i

/** What stands where the name was, all of it. */
const label = new RegExp(
  String.raw`^\W*(?:${[
    String.raw`(?:payments? to )?(?:named |private )?individuals?`,
    String.raw`individual (?:payee|payment|person|recipient)s?`,
    String.raw`private(?: person| persons| people)?|carers?|staff`,
    String.raw`(?:direct|foster(?:ing)? care|foster (?:carer|parent)s?) payments?`,
    String.raw`foster (?:carer|parent)s?`,
    String.raw`personal budget(?: holder)?s?`,
    String.raw`(?:social care )?(?:service user|client)s?`,
    String.raw`vulnerable (?:person|people|adult|child)(?:s|ren)?`,
    String.raw`(?:[a-z]{2,4} )?employees?`,
    String.raw`exclude(?: - .{0,20})?`,
    String.raw`removed(?: .{0,40})?`,
    String.raw`(?:data|information|details|not) (?:removed|withheld|suppressed|disclosed|published)`,
    String.raw`undisclosed|supp?ressed|anonymi[sz]ed(?: .{0,25})?|anonymous(?: payee| supplier)?`,
    String.raw`(?:private and |strictly |commercially )?confidential|commercial in confidence`,
    String.raw`sensitive(?: (?:personal )?(?:data|information))?`,
    String.raw`data personol|unigol(?:yn|ion)|cuddiedig|wedi['’]?i? ei olygu|wedi['’]i olygu`,
  ].join('|')})\W*$`,
  'i',
)

/** Words about a name that is not there, but not where they are in the name of a company. */
const about =
  /^personal (?:data|information|details)\b|\bpersonal (?:data|information|details)\W*$|not (?:for|to be) (?:publication|disclosed|published)|\bwithheld\b|\b(?:names?|identity)\b.{0,20} (?:removed|suppressed|supressed|not disclosed|not published)\b|^(?:data protection|gdpr)(?: act)?\b.{0,12}$|^(?:foi|dpa|gdpr) exempt|^s(?:ection)?\.? ?40\b|^exempt(?: from)?\b.{0,20}$|^gwybodaeth bersonol\b/i

const company = /\b(?:ltd|limited|plc|llp|cic|cio|inc|group|company|trust)\b\.?\W*$/i

/** No name is longer, and on a cell that goes on and on the search would too. */
const longest = 300

/** True for a supplier whose name the council took out: “Redacted Personal Information”, “***”, “Name withheld”. */
export function isRedacted(supplier: string): boolean {
  const name = supplier.trim().slice(0, longest)
  if (marked.test(name)) return !/[a-z]\W*\*{3,}$/i.test(name) || /redact(?!iv)/i.test(name) || !company.test(name)
  return label.test(name) || (about.test(name) && !company.test(name))
}

/** True for what a database or a spreadsheet writes where there is no name. */
export const isNoName = (supplier: string): boolean =>
  /^(?:null|n\/a|#(?:n\/a|ref!|value!|name\?)|[-?.]+)$/i.test(supplier)
