/** Keeps a name or a number from changing the order of the words around it (U+2068 first strong isolate … U+2069). */
export const isolate = (text: string): string => `\u2068${text}\u2069`
