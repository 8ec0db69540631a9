/** Letters and digits that cannot be mistaken for one another, and no vowels, so that no code spells a word. */
export const codeAlphabet = 'bcdfghjkmnpqrstvwxyz23456789'
