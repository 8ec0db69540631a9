const allowed: Readonly<Record<string, string>> = {
  'first-name': 'a first name',
  'other-name': 'another name',
  nobody: 'no name',
}

/** What a teller allowed to be said, as a sentence has it: `other-name` is another name, a ward is a ward. */
export const allowedInEnglish = (value: string | number): string => allowed[value] ?? String(value)
