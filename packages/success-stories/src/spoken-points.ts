/**
 * What is said out loud to a teller before they answer, in this order. WITNESS, "Informed consent" (disclosure,
 * voluntariness, comprehension, competence), and the practice of small refugee charities that help never depends on it.
 */
export const spokenPoints = ['whatItIs', 'whereItGoes', 'whoCouldSee', 'mayChangeMind', 'helpDoesNotDepend'] as const

export type SpokenPoint = (typeof spokenPoints)[number]
