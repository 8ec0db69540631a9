import type { EnglishWay, PaperHeld, Status } from '@use-it-cities/qualification-equivalency'

/** What a client may answer, in the words of the coach view. */
export const answerWords: Readonly<Record<EnglishWay | PaperHeld | Status, string>> = {
  'taught-in-english': 'Trained in English',
  'practised-in-english': 'Practised in English',
  'qualified-in-listed-country': 'Qualified in a country where English is the first language',
  'listed-european-diploma': 'A European diploma that is on the list for this profession',
  'postgraduate-qualification': 'A postgraduate qualification',
  'sponsor-offer': 'An offer from a sponsor',
  'specialist-experience': 'Experience as a specialist',
  'gp-training': 'Training as a GP',
  'us-canada-accredited': 'A degree accredited in the USA or Canada',
  'uk-register-before': 'Was on the UK register before',
  refugee: 'Refugee',
  'humanitarian-protection': 'Humanitarian protection',
  'asylum-seeker': 'Has asked for asylum and waits for an answer',
  other: 'Something else',
}
