/** Stories, offers or dates on one page of a list. */
export const pageLength = 20
