const ours = [
  'Not legal advice. For England unless stated.',
  'The wording is ours. Weights, gates, next steps and groups beyond the named principles are ours.',
  'A listed source supports a topic; most were read as an excerpt. Read it again before you quote it.',
]

/** What goes with a result of either catalogue. */
export const notes = {
  cat: [
    ...ours,
    'The pairs of council and organisation items are ours.',
    'Only the short names of Locality’s principles are used (© Locality). Its full guide of 2020 was not read.',
    'Birmingham’s Valuing Worth sheet may not be reproduced without the council’s permission: none of its bands is here.',
    'Not confirmed: whether and when the community right to buy of 2026 is in force, and which regulations go with it.',
    'Not confirmed: that the limit of GBP 2,000,000 in the consent of 2003 is unchanged. No change was found.',
    'VAT and business rates were read in older copies; staff transfer was not read at all. Ask an adviser.',
    'How long a transfer really takes in England is not known: only targets were found.',
  ],
  keepItLocal: [
    ...ours,
    'The ladders and the examples of evidence are ours. The names of the six principles are Locality’s (© Locality).',
    'No public scoring method of Locality’s was found. This one is ours.',
    'The National TOMs are under a licence that does not allow copies with changes: none of their measures is here.',
    'The order on local reservation (SI 2026/94) was read through guidance and notes by law firms, not in its own text.',
    'Not confirmed: a duty on councils to set targets for spend with small or community suppliers.',
  ],
}

/** What the dossier could not confirm, and the entry of ours that says so. */
export const unconfirmedTold: Readonly<Record<string, string>> = {
  'EDCE Act 2026 commencement': 'cat: note, LAW-08',
  'Act section and schedule numbers': 'cat: no section number is given',
  'GBP 2m limit': 'cat: note, LAW-05',
  "Locality's CAT guide for councils (2020)": 'cat: note',
  'Birmingham CAT policy in force now': 'cat: no statement about it is made',
  'Valuing Worth arithmetic': 'cat: note; none of it is here',
  'Birmingham and Sandwell CSV headers': 'spend',
  'Column layouts after 2022': 'spend',
  's85 exception and light-touch use of local reservation': 'keep-it-local: LAW-22 says that an exception exists',
  'SI 2026/94 text': 'keep-it-local: note',
  'Government response of 26 March 2026': 'keep-it-local: note, LAW-28 is proposed',
  'Transparency Code after 2015': 'keep-it-local: LAW-31 is to check',
  'Keep it Local membership in 2026': 'keep-it-local: no list of members is given',
  'A Locality scoring tool for Keep it Local': 'keep-it-local: note',
  'VAT, rates and TUPE': 'cat: note, LAW-13 to LAW-15',
  'Preston figures': 'spend',
  'Manchester SME 2017/18': 'spend',
  'Typical real CAT duration in England': 'cat: note',
  'Comparable tools': 'left out: about other tools',
}
