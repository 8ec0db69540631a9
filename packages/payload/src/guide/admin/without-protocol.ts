/** An address as people read it: `hcpc-uk.org/registration`. */
export const withoutProtocol = (page: string): string => page.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
