const written =
  /redact|\bwithheld\b|^\W*[*x#]{3,}\W*$|\*{3,}|^personal (data|information|details)\b|not (for|to be) (publication|disclosed|published)|^name (removed|not disclosed|suppressed)|^(data protection|gdpr)( act)?\b.{0,12}$|^(private and )?confidential$|^(private )?individuals?$|^payments? to (private )?individuals?$|^individual (payee|payment|person|recipient)s?$|^name(s)? (redacted|withheld|supp?ressed)\b|^supp?ressed$|^not disclosed$|^undisclosed$|^sensitive( (personal )?(data|information))?$|^foster (carer|parent)s?( payments?)?$|^wedi(['’]i| ei) olygu$|^gwybodaeth bersonol$|^exempt( from)?\b.{0,20}$/i

/** True for a supplier whose name the council took out: “Redacted Personal Information”, “***”, “Name withheld”. */
export const isRedacted = (supplier: string): boolean => written.test(supplier.trim())
