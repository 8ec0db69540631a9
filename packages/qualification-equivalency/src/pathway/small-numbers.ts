/** A number of people below this, but not 0, is never shown and can never be worked out. */
export const smallestShown = 5

/** A number of people that is safe to show; `null` where it is hidden. */
export type Shown = number | null

export const isSmall = (people: number): boolean => people > 0 && people < smallestShown

/**
 * May this part of a whole be shown beside wholes that are shown? Not when it is small itself, and not when what is left
 * of one of them would be: one could be taken from the other.
 */
export const isSafePart = (part: number, wholes: readonly Shown[]): boolean =>
  !isSmall(part) && wholes.every((whole) => whole === null || !isSmall(whole - part))
