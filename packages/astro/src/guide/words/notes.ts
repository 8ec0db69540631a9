/**
 * Every word of the guide's pages that the package of facts has not, with a note for its translator.
 * `{braces}` are filled in by the page and stay as they are.
 */
export const notes = {
  nav: 'Link to the guide in the menu and on the home page',
  title: 'Heading of the first page of the guide: qualifications in health and care from another country',
} as const

export type GuideWordKey = keyof typeof notes
