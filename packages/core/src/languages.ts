/** The languages of USE-IT. Names are in the language's own script; no flags. */
export const languages = {
  en: { name: 'English', english: 'English', dir: 'ltr', script: 'Latn' },
  ur: { name: 'اردو', english: 'Urdu', dir: 'rtl', script: 'Arab' },
  pa: { name: 'ਪੰਜਾਬੀ', english: 'Panjabi', dir: 'ltr', script: 'Guru' },
  bn: { name: 'বাংলা', english: 'Bengali', dir: 'ltr', script: 'Beng' },
  ar: { name: 'العربية', english: 'Arabic', dir: 'rtl', script: 'Arab' },
  so: { name: 'Soomaali', english: 'Somali', dir: 'ltr', script: 'Latn' },
  ps: { name: 'پښتو', english: 'Pashto', dir: 'rtl', script: 'Arab' },
  ro: { name: 'Română', english: 'Romanian', dir: 'ltr', script: 'Latn' },
  pl: { name: 'Polski', english: 'Polish', dir: 'ltr', script: 'Latn' },
} as const satisfies Record<string, { name: string; english: string; dir: 'ltr' | 'rtl'; script: string }>

/** A language code (BCP 47) that USE-IT has interface words for. */
export type Language = keyof typeof languages

/** Every language code, English first. */
export const languageCodes = Object.keys(languages) as readonly Language[]

/** True for a code in `languages`. Own keys only: `isLanguage('constructor')` is false. */
export const isLanguage = (value: unknown): value is Language =>
  typeof value === 'string' && Object.hasOwn(languages, value)

/** The direction of a language's script. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => languages[language].dir
