/** The short form that a resident is told when they have sent their answers: `51BF-F59B`. */
export const referenceOf = (submission: string): string =>
  `${submission.slice(0, 4)}-${submission.slice(4, 8)}`.toUpperCase()
